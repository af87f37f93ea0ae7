package dev.tandem.importer.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XES (IEEE 1849). A row is an event; its columns are the keys of its attributes, and those of its trace with {@code case:} before them, as in
 * {@code case:concept:name}. What belongs to no trace has no such columns.
 */
final class XesFile {

    private static final String OF_TRACE = "case:";

    private final Reader in;

    XesFile(Reader in) {
        this.in = in;
    }

    void read(RowSink sink) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        long line = 1;
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            Map<String, List<String>> trace = new LinkedHashMap<>();
            Map<String, List<String>> event = null;
            long begun = 1;
            int depth = 0;
            boolean root = false;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        line = xml.getLocation().getLineNumber();
                        String name = xml.getLocalName();
                        if (!root && !name.equals("log")) {
                            sink.unread(line, "it is no XES: its outermost element is " + name + ", not log");
                            return;
                        }
                        root = true;
                        switch (name) {
                            case "log", "extension", "global", "classifier" -> {}
                            case "trace" -> trace = new LinkedHashMap<>();
                            case "event" -> {
                                event = new LinkedHashMap<>();
                                begun = line;
                                depth = 0;
                            }
                            default -> {
                                depth++;
                                attribute(xml, event == null ? trace : event, event == null ? OF_TRACE : "", depth);
                            }
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        switch (xml.getLocalName()) {
                            case "log", "extension", "global", "classifier" -> {}
                            case "trace" -> trace = new LinkedHashMap<>();
                            case "event" -> {
                                Map<String, List<String>> cells = new LinkedHashMap<>(trace);
                                cells.putAll(event == null ? Map.of() : event);
                                Texts.row(begun, new JsonFile.Row(cells), sink);
                                event = null;
                            }
                            default -> depth--;
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            sink.unread(line, "the XML cannot be read any further, from about here: fetch the file again, or mend it");
        }
    }

    private static void attribute(XMLStreamReader xml, Map<String, List<String>> cells, String prefix, int depth) {
        String key = xml.getAttributeValue(null, "key");
        String value = xml.getAttributeValue(null, "value");
        if (key != null && value != null && !value.isBlank() && depth == 1) {
            cells.computeIfAbsent(prefix + key, _ -> new ArrayList<>(1)).add(value.strip());
        }
    }
}
