package dev.tandem.testing.fuzz;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes one request of a document's operations, with so much wrong with it as chance will have it. */
final class RequestMaker {

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT", "FOO", "get");
    private static final List<String> MEDIA_TYPES = List.of(
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "text/plain",
            "application/xml",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/json;;;",
            "*/*",
            "json",
            "/",
            "");
    private static final List<String> ODD_HEADERS = List.of(
            "Accept: text/html",
            "Accept: nonsense",
            "Accept: */*;q=2",
            "Accept-Language: \u00ff",
            "Accept-Charset: nonsense",
            "If-None-Match: \"",
            "If-Match: *",
            "If-Match: 99999999999999999999999",
            "If-Modified-Since: yesterday",
            "Range: bytes=0-0,-1",
            "Idempotency-Key: ",
            "Idempotency-Key: \u0001",
            "Tandem-Correlation-Id: \u00e9\u00e9",
            "Tandem-Consistency-Token: eyJ2IjoxfQ",
            "Tandem-Consistency-Token: djEs",
            "Tandem-Occurred-At: +20270-02-03T10:00:00Z",
            "Tandem-Occurred-At: 0001-01-01T00:00:00Z",
            "Last-Event-ID: -1",
            "traceparent: 00-zz",
            "Authorization: Bearer",
            "Authorization: Bearer a.b.c",
            "Authorization: Basic dTpw",
            "Cookie: a=b; =; \"",
            "Origin: null",
            "Origin: https://elsewhere.example",
            "X-Forwarded-For: ::::",
            "X-Forwarded-Host: a b",
            "X-Forwarded-Prefix: //",
            "Forwarded: for=\"",
            "X-HTTP-Method-Override: DELETE",
            "Content-Encoding: gzip",
            "Expect: 100-continue",
            "Expect: 200-ok",
            "Upgrade: h2c");

    private final JsonNode document;
    private final URI base;
    private final List<String> tokens;
    private final RandomGenerator random;

    RequestMaker(JsonNode document, URI base, List<String> tokens, RandomGenerator random) {
        this.document = document;
        this.base = base;
        this.tokens = tokens;
        this.random = random;
    }

    FuzzRequest request() {
        List<String> paths = new ArrayList<>(document.path("paths").propertyNames());
        String path = paths.get(random.nextInt(paths.size()));
        JsonNode item = document.path("paths").path(path);
        List<String> methods = new ArrayList<>(item.propertyNames());
        methods.remove("parameters");
        String method = methods.get(random.nextInt(methods.size()));
        JsonNode operation = item.path(method);
        boolean otherMethod = oneIn(25);

        List<String> headers = new ArrayList<>();
        if (!oneIn(30)) {
            headers.add("Authorization: Bearer " + tokens.get(random.nextInt(tokens.size())));
        }
        String target = target(path, item, operation, headers);
        @Nullable String body = operation.has("requestBody") ? new BodyMaker(document, random).body(operation) : null;
        if (body != null) {
            headers.add("Content-Type: "
                    + (oneIn(15) ? MEDIA_TYPES.get(random.nextInt(MEDIA_TYPES.size())) : "application/json"));
        } else if (oneIn(25)) {
            headers.add("Content-Type: " + MEDIA_TYPES.get(random.nextInt(MEDIA_TYPES.size())));
            body = "--x\r\n";
        }
        while (oneIn(6)) {
            headers.add(ODD_HEADERS.get(random.nextInt(ODD_HEADERS.size())));
        }
        if (oneIn(120)) {
            headers.add("X-Long: " + "x".repeat(random.nextInt(4_000, 60_000)));
        }
        if (oneIn(150)) {
            for (int i = 0; i < 200; i++) {
                headers.add("X-Many-" + i + ": 1");
            }
        }
        String verb = otherMethod ? METHODS.get(random.nextInt(METHODS.size())) : method.toUpperCase(Locale.ROOT);
        return framed(verb, target, headers, body);
    }

    private FuzzRequest framed(String verb, String target, List<String> headers, @Nullable String body) {
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        if (body != null && content.length > 3 && oneIn(60)) {
            content[random.nextInt(content.length)] = (byte) 0xff; // no UTF-8
        }
        boolean broken = oneIn(80);
        String length = "Content-Length: " + content.length;
        String version = "HTTP/1.1";
        if (broken) {
            switch (random.nextInt(8)) {
                case 0 -> length = "Content-Length: " + (content.length + 100);
                case 1 -> length = "Content-Length: -1";
                case 2 -> length = "Content-Length: 1e3";
                case 3 -> length = "Transfer-Encoding: nonsense";
                case 4 -> length = "Transfer-Encoding: chunked";
                case 5 -> version = "HTTP/9.9";
                case 6 -> version = "";
                default -> headers.add("No colon at all");
            }
        }
        StringBuilder head = new StringBuilder();
        head.append(verb).append(' ').append(target).append(' ').append(version).append("\r\n");
        head.append("Host: ")
                .append(oneIn(100) ? HostileValues.url(random) : base.getAuthority())
                .append("\r\n");
        if (body != null || broken) {
            head.append(length).append("\r\n");
        }
        headers.forEach(header -> head.append(header).append("\r\n"));
        head.append("Connection: close\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return new FuzzRequest(all, verb, broken);
    }

    /** Path and query; parameters that are headers are added to {@code headers}. */
    private String target(String path, JsonNode item, JsonNode operation, List<String> headers) {
        String filled = path;
        List<String> query = new ArrayList<>();
        List<JsonNode> parameters = new ArrayList<>();
        item.path("parameters").forEach(parameters::add);
        operation.path("parameters").forEach(parameters::add);
        for (JsonNode given : parameters) {
            JsonNode parameter = resolved(given);
            String name = parameter.path("name").asString("");
            switch (parameter.path("in").asString("")) {
                case "path" -> filled = filled.replace("{" + name + "}", oneIn(4) ? hostile() : lawful(parameter));
                case "query" -> {
                    if (parameter.path("required").asBoolean(false) || oneIn(2)) {
                        query.add(name + "=" + (oneIn(3) ? hostile() : lawful(parameter)));
                    }
                }
                default -> {
                    if (oneIn(5)) {
                        headers.add(name + ": " + (oneIn(2) ? HostileValues.url(random) : lawful(parameter)));
                    }
                }
            }
        }
        if (oneIn(40)) {
            filled = filled + "/" + HostileValues.url(random);
        }
        if (oneIn(15)) {
            query.add(HostileValues.url(random) + "=" + HostileValues.url(random));
        }
        if (!query.isEmpty() && oneIn(15)) {
            query.add(query.getFirst());
        }
        String target = query.isEmpty() && !oneIn(40) ? filled : filled + "?" + String.join("&", query);
        return target.replace(" ", "%20");
    }

    private String hostile() {
        String value = HostileValues.url(random);
        return random.nextBoolean() ? value : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String lawful(JsonNode parameter) {
        JsonNode example = parameter.path("example");
        JsonNode schema = resolved(parameter.path("schema"));
        if (example.isMissingNode()) {
            example = schema.has("enum")
                    ? schema.path("enum").get(random.nextInt(schema.path("enum").size()))
                    : schema.path("examples").path(0);
        }
        String value = example.isMissingNode()
                ? switch (schema.path("type").asString("")) {
                    case "integer", "number" -> "" + random.nextInt(0, 100);
                    case "boolean" -> "true";
                    default -> "some-" + random.nextInt(100);
                }
                : example.asString("");
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asString().substring(1));
        }
        return found;
    }

    private boolean oneIn(int bound) {
        return random.nextInt(bound) == 0;
    }
}
