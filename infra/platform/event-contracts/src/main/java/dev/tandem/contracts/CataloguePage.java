package dev.tandem.contracts;

import java.util.List;

/** What the catalogue is written on; all texts are Markdown of one paragraph or with a list in it. */
interface CataloguePage {

    /** A heading of that level; {@code anchor} is what links to it name, empty if nothing does. */
    void heading(int level, String text, String anchor);

    void text(String text);

    void list(List<String> items);

    void table(List<String> head, List<List<String>> rows);
}
