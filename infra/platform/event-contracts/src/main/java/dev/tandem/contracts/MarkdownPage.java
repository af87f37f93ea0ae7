package dev.tandem.contracts;

import java.util.List;

/** The catalogue in Markdown. */
record MarkdownPage(StringBuilder page) implements CataloguePage {

    @Override
    public void heading(int level, String text, String anchor) {
        page.append(page.isEmpty() ? "" : "\n")
                .append("#".repeat(level))
                .append(' ')
                .append(text)
                .append('\n');
    }

    @Override
    public void text(String text) {
        page.append('\n').append(text).append('\n');
    }

    @Override
    public void list(List<String> items) {
        page.append('\n');
        items.forEach(item -> page.append("- ").append(cell(item)).append('\n'));
    }

    @Override
    public void table(List<String> head, List<List<String>> rows) {
        page.append("\n| ")
                .append(String.join(" | ", head))
                .append(" |\n|")
                .append("---|".repeat(head.size()))
                .append('\n');
        rows.forEach(row -> page.append("| ")
                .append(String.join(" | ", row.stream().map(MarkdownPage::cell).toList()))
                .append(" |\n"));
    }

    private static String cell(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").replace("|", "\\|");
    }
}
