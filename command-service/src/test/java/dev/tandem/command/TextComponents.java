package dev.tandem.command;

import jakarta.validation.constraints.Pattern;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The components of a command that hold free text, each by its path, such as {@code reasons[].observed}. */
final class TextComponents {

    private TextComponents() {}

    static List<String> of(Class<?> command) {
        List<String> paths = new ArrayList<>();
        collect(command, "", paths);
        return paths;
    }

    private static void collect(Class<?> type, String prefix, List<String> paths) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getAccessor().isAnnotationPresent(Pattern.class)) { // such as 2026-Q1
                collect(component.getGenericType(), prefix + component.getName(), paths);
            }
        }
    }

    private static void collect(Type type, String path, List<String> paths) {
        if (type == String.class) {
            paths.add(path);
        } else if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                collect(arguments[0], path + "[]", paths);
            } else if (Map.class.isAssignableFrom(raw)) {
                collect(arguments[1], path + "{}", paths);
            }
        } else if (type instanceof Class<?> one && one.isRecord() && !isAName(one)) {
            collect(one, path + ".", paths);
        }
    }

    /** What is nothing but a text of its own kind is an id, a code or a name, and nobody writes sentences there. */
    private static boolean isAName(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getType() == String.class;
    }

    /** Says that text at that path, in the first element of each list on the way. */
    static void say(ObjectNode body, String path, String text) {
        ObjectNode at = body;
        String[] names = path.split("\\.");
        for (String name : Arrays.asList(names).subList(0, names.length - 1)) {
            at = name.endsWith("[]") ? first(at, plain(name)) : object(at, plain(name));
        }
        String last = names[names.length - 1];
        if (last.endsWith("[]")) {
            at.putArray(plain(last)).add(text);
        } else if (last.endsWith("{}")) {
            at.putObject(plain(last)).put("1", text);
        } else {
            at.put(last, text);
        }
    }

    private static String plain(String name) {
        return name.substring(0, name.length() - (name.endsWith("[]") || name.endsWith("{}") ? 2 : 0));
    }

    private static ObjectNode first(ObjectNode at, String name) {
        JsonNode there = at.get(name);
        ArrayNode list = there instanceof ArrayNode array ? array : at.putArray(name);
        return list.isEmpty() ? list.addObject() : (ObjectNode) list.get(0);
    }

    private static ObjectNode object(ObjectNode at, String name) {
        return at.get(name) instanceof ObjectNode there ? there : at.putObject(name);
    }
}
