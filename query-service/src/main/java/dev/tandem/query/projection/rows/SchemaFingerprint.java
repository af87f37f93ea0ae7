package dev.tandem.query.projection.rows;

import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Table;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * What a query can see of a projection's rows: tables, columns and the structure of the documents. While a new version
 * is built for the first time, queries are answered from the rows of the version before it if these have the same shape.
 */
public final class SchemaFingerprint {

    private final StringBuilder text = new StringBuilder();
    private final Set<Type> described = new HashSet<>();

    private SchemaFingerprint() {}

    /** A digest; equal for equal shapes. */
    public static String of(List<Table<?>> tables) {
        SchemaFingerprint shape = new SchemaFingerprint();
        tables.forEach(shape::describe);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(shape.text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private <R> void describe(Table<R> table) {
        text.append("table ").append(table.name()).append('\n');
        if (table.followed() != null) {
            text.append("followed\n");
        }
        if (table.copied()) {
            text.append("copied\n");
        }
        for (Column<R> column : table.columns()) {
            text.append(column.name()).append(' ').append(column.sqlType()).append('\n');
        }
        describe(table.row());
    }

    private void describe(Type type) {
        if (!described.add(type)) {
            return;
        }
        switch (type) {
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).forEach(this::describe);
            case Class<?> record
            when record.isRecord() -> {
                text.append(record.getName()).append('\n');
                for (RecordComponent component : record.getRecordComponents()) {
                    text.append(component.getName())
                            .append(' ')
                            .append(component.getGenericType())
                            .append('\n');
                }
                for (RecordComponent component : record.getRecordComponents()) {
                    describe(component.getGenericType());
                }
            }
            case Class<?> constants
            when constants.isEnum() ->
                text.append(constants.getName())
                        .append(Arrays.toString(constants.getEnumConstants()))
                        .append('\n');
            default -> text.append(type.getTypeName()).append('\n');
        }
    }
}
