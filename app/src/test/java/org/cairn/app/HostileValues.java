package org.cairn.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A project in which every value that someone else wrote is one that could do harm: to a browser, a spreadsheet, a reader. */
public final class HostileValues {

    /** Ten thousand letters, as a broken export has them. */
    private static final String LONG = "Yasmin" + "n".repeat(9_994);

    /** The values. */
    public static final List<String> VALUES = List.of(
            "<script>planted(1)</script>",
            "\"><img src=x onerror=planted(2)>",
            "' autofocus onfocus='planted(3)",
            "</script><script>planted(4)</script>",
            "=planted|' /C calc'!A0",
            "+planted(5)",
            "-planted(6)",
            "@planted(7)",
            "\tplanted(8)",
            "javascript:planted(9)",
            "{{planted(10)}} ${planted(10)}",
            "planted \u202Eexe.gnp\u2066 open",
            "planted\u2069\u2069 closed",
            "<!--planted(11)",
            "&lt;planted(12)&gt;",
            "a\u0000b planted(13)".replace("\u0000", "\uFFFD"),
            LONG);

    private static final char OPEN = '\u2068';
    private static final char CLOSE = '\u2069';

    private HostileValues() {}

    /** Every way in which a value of these does something on a page, instead of standing there. */
    public static List<String> harmIn(String page) {
        List<String> harm = new ArrayList<>();
        Jsoup.parse(page).traverse((node, depth) -> {
            if (node instanceof Comment comment && comment.getData().contains("planted")) {
                harm.add("a comment: " + comment);
            } else if (node instanceof TextNode text && isLoose(text)) {
                harm.add("a line turned around in <%s>: %s"
                        .formatted(text.parent().nodeName(), text.getWholeText()));
            } else if (node instanceof Element element) {
                harmOf(element, harm);
            }
        });
        return harm;
    }

    private static void harmOf(Element element, List<String> harm) {
        for (Attribute attribute : element.attributes()) {
            boolean isHandler = attribute.getKey().startsWith("on");
            boolean isCommand =
                    attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:")
                            && List.of("href", "src", "action", "formaction").contains(attribute.getKey());
            if (isHandler || isCommand) {
                harm.add("an attribute: " + element.outerHtml());
            }
        }
        boolean isScript =
                element.normalName().equals("script") && !element.attr("type").contains("json");
        boolean isForeign = isScript && element.data().contains("planted");
        boolean isPlanted =
                element.normalName().equals("img") && element.attr("src").equals("x");
        if (isForeign || isPlanted) {
            harm.add("an element: " + element.outerHtml());
        }
    }

    /** Whether a text has an override of direction that nothing isolates: neither an element nor characters around it. */
    private static boolean isLoose(TextNode text) {
        for (Node node = text.parent(); node instanceof Element element; node = node.parent()) {
            if (element.normalName().equals("bdi") || element.attr("dir").equals("auto")) {
                return false;
            }
        }
        int open = 0;
        for (char unit : text.getWholeText().toCharArray()) {
            open += unit == OPEN ? 1 : 0;
            open -= unit == CLOSE && open > 0 ? 1 : 0;
            if (unit == '\u202E' && open == 0) {
                return true;
            }
        }
        return false;
    }

    /** Writes the project. */
    public static Path write(Path project) throws IOException {
        Files.createDirectories(project);
        Files.writeString(project.resolve("cairn.yaml"), """
                project: "<script>planted(0)</script> & \\u202Etitle"
                counts: "people <script>planted(0)</script>"
                lists:
                  north: { file: north.csv, columns: { id: id, name: name, sex: sex, date: date, place: place } }
                  south: { file: south.csv, columns: { id: id, name: name, sex: sex, date: date, place: place } }
                  west: { file: west.csv, columns: { id: id, name: name, sex: sex, date: date, place: place } }
                sources: sources.csv
                parties: parties.csv
                incidents: incidents.csv
                claims: claims.csv
                proceedings: proceedings.csv
                stages: stages.csv
                estimate: { by: place }
                """);
        for (String list : List.of("north", "south", "west")) {
            Files.writeString(project.resolve(list + ".csv"), list(list));
        }
        sheets(project);
        return project;
    }

    private static String list(String list) {
        StringBuilder rows = new StringBuilder("id,name,sex,date,place\n");
        for (int i = 0; i < VALUES.size() * 3; i++) {
            String value = VALUES.get(i % VALUES.size());
            row(
                    rows,
                    "%s-%d%s".formatted(list, i, i < VALUES.size() ? value : ""),
                    value + " " + i / VALUES.size(),
                    "f",
                    "2031-05-%02d".formatted(1 + i % 28),
                    VALUES.get((i + 1) % VALUES.size()));
        }
        return rows.toString();
    }

    private static void sheets(Path project) throws IOException {
        StringBuilder sources = new StringBuilder("id,publisher,title,kind,published,note,address\n");
        StringBuilder parties = new StringBuilder("party,what,value\n");
        StringBuilder incidents = new StringBuilder("id,name,date,place,source\n");
        StringBuilder claims = new StringBuilder("about,field,measure,period,party,value,words,source,locator,note\n");
        StringBuilder proceedings = new StringBuilder("id,name,forum,subject,parties,incidents\n");
        StringBuilder stages = new StringBuilder("proceeding,step,stage,date,words,source,note\n");
        List<String> known = new ArrayList<>();
        for (int i = 0; i < VALUES.size(); i++) {
            String value = VALUES.get(i);
            if (value.isBlank() || value.strip().length() != value.length()) {
                continue;
            }
            String id = Integer.toString(i);
            known.add(id);
            row(sources, "s" + id, value, value, value, "2031-06-01", value, value);
            row(parties, "p" + id, "name", value);
            row(parties, "p" + id, "label", value);
            row(incidents, "i" + id, value, "2031-05-02", value, "s" + id);
            row(claims, "i" + id, "", "killed", "", "p" + id, "7", value, "s" + id, value, value);
            row(claims, "", "", "killed", "2031", "p" + id, "1" + id, value, "s" + id, value, value);
            row(
                    claims,
                    "i" + id,
                    value.length() > 99 ? "finding" : value,
                    "",
                    "",
                    "",
                    value,
                    value,
                    "s" + id,
                    "",
                    value);
            row(proceedings, "t" + id, value, value, value, "p" + id, "i" + id);
            row(stages, "t" + id, "1", "opened", "2031-07-01", value, "s" + id, value);
        }
        Files.writeString(project.resolve("sources.csv"), sources);
        Files.writeString(project.resolve("parties.csv"), parties);
        Files.writeString(project.resolve("incidents.csv"), incidents);
        Files.writeString(project.resolve("claims.csv"), claims);
        Files.writeString(project.resolve("proceedings.csv"), proceedings);
        Files.writeString(project.resolve("stages.csv"), stages);
    }

    private static void row(StringBuilder rows, String... cells) {
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            quoted.add('"' + cell.replace("\"", "\"\"") + '"');
        }
        rows.append(String.join(",", quoted)).append('\n');
    }
}
