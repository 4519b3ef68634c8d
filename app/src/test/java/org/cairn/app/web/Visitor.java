package org.cairn.app.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** A browser without a screen: keeps cookies, follows nothing by itself, and sends forms as a page would. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final String origin;
    private final HttpClient client;
    private String token = "";

    private Visitor(String origin) {
        this(origin, HttpClient.newBuilder());
    }

    private Visitor(String origin, HttpClient.Builder client) {
        this.origin = origin;
        this.client = client.cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Someone who has no key. */
    static Visitor stranger(int port) {
        return new Visitor("http://127.0.0.1:" + port);
    }

    /** Someone who came in by an opening address. */
    static Visitor by(String address) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(address.substring(0, address.indexOf('/', 8)));
        HttpResponse<String> opened = visitor.get(address.substring(visitor.origin.length()));
        if (opened.statusCode() != 303) {
            throw new IllegalStateException("the address did not open the door (%d)".formatted(opened.statusCode()));
        }
        visitor.token = visitor.tokenOf(visitor.page("/start"));
        return visitor;
    }

    /** Someone who knows a certificate, and has no key. */
    static Visitor stranger(String origin, SSLContext trusting) {
        return new Visitor(origin, HttpClient.newBuilder().sslContext(trusting));
    }

    /** Someone of a team, who came in by a name and a password. */
    static Visitor member(int port, String name, String password) throws IOException, InterruptedException {
        Visitor visitor = stranger(port);
        HttpResponse<String> entered = visitor.enter(name, password);
        if (entered.statusCode() != 303) {
            throw new IllegalStateException(
                    "%s was not let in (%d): %s".formatted(name, entered.statusCode(), entered.body()));
        }
        visitor.token = visitor.tokenOf(visitor.page("/help"));
        return visitor;
    }

    /** Types a name and a password where the door asks for them. */
    HttpResponse<String> enter(String name, String password) throws IOException, InterruptedException {
        return enter("/", name, password);
    }

    /** Asks for an address, and types a name and a password where the door asks for them. */
    HttpResponse<String> enter(String address, String name, String password) throws IOException, InterruptedException {
        String page = get(address).body();
        return postWithout(
                "/enter",
                "form",
                hidden(page, "form"),
                "back",
                hidden(page, "back"),
                "language",
                hidden(page, "language"),
                "name",
                name,
                "password",
                password);
    }

    private static String hidden(String page, String name) {
        Matcher field = Pattern.compile("name=\"%s\" value=\"([^\"]*)\"".formatted(name))
                .matcher(page);
        return field.find() ? field.group(1).replace("&amp;", "&") : "";
    }

    String tokenOf(String page) {
        Matcher matcher = TOKEN.matcher(page);
        return matcher.find() ? matcher.group(1) : "";
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** A page that must be there. */
    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    "%s answered %d: %s".formatted(path, response.statusCode(), response.body()));
        }
        return response.body();
    }

    /** Sends a form with the token of the session. */
    HttpResponse<String> post(String path, String... namesAndValues) throws IOException, InterruptedException {
        List<String> fields = new ArrayList<>(List.of("token", token));
        fields.addAll(List.of(namesAndValues));
        return postWithout(path, fields.toArray(String[]::new));
    }

    /** Sends a form as it is, with headers of its own where it has any. */
    HttpResponse<String> postWithout(String path, String... namesAndValues) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(namesAndValues)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Sends a form that claims to come from another page. */
    HttpResponse<String> postFrom(String otherOrigin, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", otherOrigin)
                .POST(HttpRequest.BodyPublishers.ofString(form("token", token)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Sends a file as a form with one does. */
    HttpResponse<String> send(String path, String fileName, byte[] bytes) throws IOException, InterruptedException {
        String boundary = "cairn-test-boundary";
        String head = "--%s\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n%s\r\n".formatted(boundary, token)
                + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        .formatted(boundary, fileName)
                + "Content-Type: application/octet-stream\r\n\r\n";
        String tail = "\r\n--%s--\r\n".formatted(boundary);
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(bytes),
                        HttpRequest.BodyPublishers.ofString(tail)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String form(String... namesAndValues) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return String.join("&", fields);
    }

    /** Waits until no work goes on, and gives a page as it is then. */
    String whenDone(String path) throws IOException, InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            String page = page(path);
            if (!page.contains("class=\"job\"")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("work went on for a minute");
    }
}
