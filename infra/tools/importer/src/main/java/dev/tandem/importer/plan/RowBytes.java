package dev.tandem.importer.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.importer.map.LogRow;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows as bytes, for as long as an import takes. */
final class RowBytes {

    private RowBytes() {}

    static void write(LogRow row, DataOutputStream out) throws IOException {
        out.writeLong(row.line());
        out.writeLong(row.time().getEpochSecond());
        out.writeInt(row.time().getNano());
        out.writeByte(row.rank());
        out.writeLong(row.sequence());
        out.writeInt(row.rule());
        write(row.values(), out);
        out.writeInt(row.others().size());
        for (LogRow.Other other : row.others()) {
            out.writeLong(other.line());
            write(other.values(), out);
        }
    }

    static LogRow read(DataInputStream in) throws IOException {
        long line = in.readLong();
        Instant time = Instant.ofEpochSecond(in.readLong(), in.readInt());
        int rank = in.readByte();
        long sequence = in.readLong();
        int rule = in.readInt();
        Map<String, List<String>> values = values(in);
        List<LogRow.Other> others = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            others.add(new LogRow.Other(in.readLong(), values(in)));
        }
        return new LogRow(line, time, rank, sequence, rule, values, others);
    }

    private static void write(Map<String, List<String>> values, DataOutputStream out) throws IOException {
        out.writeInt(values.size());
        for (Map.Entry<String, List<String>> value : values.entrySet()) {
            text(value.getKey(), out);
            out.writeInt(value.getValue().size());
            for (String one : value.getValue()) {
                text(one, out);
            }
        }
    }

    private static Map<String, List<String>> values(DataInputStream in) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            String name = text(in);
            List<String> all = new ArrayList<>();
            for (int j = in.readInt(); j > 0; j--) {
                all.add(text(in));
            }
            values.put(name, all);
        }
        return values;
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), UTF_8);
    }
}
