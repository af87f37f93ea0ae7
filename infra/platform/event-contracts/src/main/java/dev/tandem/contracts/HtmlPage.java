package dev.tandem.contracts;

import java.util.List;
import java.util.regex.Pattern;

/** The catalogue as a page that a browser shows: what Markdown marks as code and as strong is shown so. */
record HtmlPage(StringBuilder page) implements CataloguePage {

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]*)\\*\\*");

    void begin(String title) {
        page.append("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
                <style>
                body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
                table{border-collapse:collapse;width:100%%;display:block;overflow-x:auto}th,td{border:1px solid #b8c0c8;padding:.3rem .5rem;text-align:left;vertical-align:top}
                code{font:14px/1.4 ui-monospace,monospace;background:#eef1f4;padding:0 .2em}h3{margin-top:2.5rem}a{color:#0b4a8f}
                </style></head><body><main>
                """.formatted(escaped(title)));
    }

    void end() {
        page.append("</main></body></html>\n");
    }

    @Override
    public void heading(int level, String text, String anchor) {
        String id = anchor.isEmpty() ? "" : " id=\"" + escaped(anchor) + "\"";
        String link = anchor.isEmpty() ? inline(text) : "<a href=\"#" + escaped(anchor) + "\">" + inline(text) + "</a>";
        page.append("<h%d%s>%s</h%d>\n".formatted(level, id, link, level));
    }

    @Override
    public void text(String text) {
        if (!text.isEmpty()) {
            page.append("<p>").append(inline(text).replace("\n", "<br>")).append("</p>\n");
        }
    }

    @Override
    public void list(List<String> items) {
        page.append("<ul>\n");
        items.forEach(item -> page.append("<li>").append(inline(item)).append("</li>\n"));
        page.append("</ul>\n");
    }

    @Override
    public void table(List<String> head, List<List<String>> rows) {
        page.append("<table><thead><tr>");
        head.forEach(
                one -> page.append("<th scope=\"col\">").append(inline(one)).append("</th>"));
        page.append("</tr></thead><tbody>\n");
        rows.forEach(row -> {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>")
                    .append(inline(cell).replace("\n", "<br>"))
                    .append("</td>"));
            page.append("</tr>\n");
        });
        page.append("</tbody></table>\n");
    }

    private static String inline(String markdown) {
        String safe = escaped(markdown);
        safe = CODE.matcher(safe).replaceAll("<code>$1</code>");
        return STRONG.matcher(safe).replaceAll("<strong>$1</strong>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
