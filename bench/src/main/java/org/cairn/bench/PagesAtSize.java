package org.cairn.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.app.web.Workbench;

/**
 * How long the pages of a large project take, from the request to the first byte of the answer, as a browser on the same computer
 * would wait; and how long an answer in review takes to be saved.
 *
 * <p>Arguments: the folder of a project that was run once with this Cairn, and how often each page is asked for. Prints a line of
 * a Markdown table for each page: the median and the 99th percentile of all but the first, and the first.
 */
public final class PagesAtSize {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("name=\"([a-z-]+)\" value=\"([^\"]*)\"");
    private static final Pattern PERSON = Pattern.compile("href=\"(/person/[^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String origin;

    private PagesAtSize(String origin) {
        this.origin = origin;
    }

    /** Measures. */
    public static void main(String... arguments) throws Exception {
        Path project = Path.of(arguments[0]);
        int times = Integer.parseInt(arguments[1]);
        Path state = Files.createTempDirectory("cairn-pages");
        long began = System.nanoTime();
        Workbench.Start start =
                Workbench.start(new Workbench.Opening(Optional.of(project), 0, Clock.systemUTC(), state));
        try (Workbench workbench = start.workbench().orElseThrow()) {
            PagesAtSize visitor = new PagesAtSize("http://127.0.0.1:" + workbench.port());
            visitor.get(start.address().substring(start.address().indexOf('/', 8)));
            System.out.printf("from the start to the first page: %.2f s%n%n", (System.nanoTime() - began) / 1e9);
            visitor.waitUntilReady();
            System.out.printf("until everybody can be looked up: %.2f s%n%n", (System.nanoTime() - began) / 1e9);
            System.out.println("| page | median, ms | 99 % within, ms | first, ms |");
            System.out.println("|---|--:|--:|--:|");
            visitor.pages(times);
            visitor.answers(times);
        }
    }

    /** Everybody is read again at a start, in the background. */
    private void waitUntilReady() throws IOException, InterruptedException {
        while (!PERSON.matcher(get("/people").body()).find()) {
            Thread.sleep(100);
        }
    }

    private void pages(int times) throws IOException, InterruptedException {
        String people = get("/people").body();
        Map<String, List<String>> pages = new LinkedHashMap<>();
        for (String page : List.of(
                "/start",
                "/lists",
                "/check",
                "/link",
                "/review",
                "/people",
                "/table",
                "/estimate",
                "/justice",
                "/report",
                "/map",
                "/history",
                "/help")) {
            pages.put(page, List.of(page));
        }
        List<String> names = List.of("a", "mo", "ali", "yas", "sal", "khalid", "petr");
        pages.put(
                "/people?q=…",
                names.stream()
                        .map(name -> "/people?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .toList());
        List<String> persons = new ArrayList<>();
        Matcher person = PERSON.matcher(people);
        while (person.find()) {
            persons.add(person.group(1));
        }
        pages.put("/person/…", persons);
        for (Map.Entry<String, List<String>> page : pages.entrySet()) {
            double[] took = new double[times];
            for (int i = 0; i < times; i++) {
                String address = page.getValue().get(i % page.getValue().size());
                long began = System.nanoTime();
                int status = get(address).statusCode();
                took[i] = (System.nanoTime() - began) / 1e6;
                if (status != 200) {
                    throw new IllegalStateException("%s answered %d".formatted(address, status));
                }
            }
            line(page.getKey(), took);
        }
    }

    /** Answers that nobody can tell, from the form to the redirect that says it is saved. */
    private void answers(int times) throws IOException, InterruptedException {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String page = get("/review").body();
            int form = page.indexOf("action=\"/review/answer\"");
            if (form < 0) {
                break;
            }
            String fields = fields(page.substring(form, page.indexOf("</form>", form)));
            HttpRequest request = HttpRequest.newBuilder(URI.create(origin + "/review/answer"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(fields + "&answer=cannot-tell"))
                    .build();
            long began = System.nanoTime();
            client.send(request, HttpResponse.BodyHandlers.ofString());
            took.add((System.nanoTime() - began) / 1e6);
        }
        if (took.size() > 1) {
            line(
                    "an answer saved",
                    took.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private static String fields(String form) {
        List<String> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            if (!field.group(1).equals("answer")) {
                fields.add(field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8));
            }
        }
        Matcher token = TOKEN.matcher(form);
        return token.find() ? String.join("&", fields) : "";
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(origin + address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void line(String page, double[] took) {
        double[] later = Arrays.copyOfRange(took, 1, took.length);
        Arrays.sort(later);
        System.out.printf(
                "| %s | %.0f | %.0f | %.0f |%n",
                page,
                later[later.length / 2],
                later[(int) Math.min(later.length - 1, Math.ceil(0.99 * later.length) - 1)],
                took[0]);
    }
}
