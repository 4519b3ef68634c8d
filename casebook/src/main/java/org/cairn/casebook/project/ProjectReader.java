package org.cairn.casebook.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.casebook.release.AllowList;
import org.cairn.link.BlockingWords;
import org.cairn.link.value.PartialDate;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns the bytes of {@code cairn.yaml} into a {@link Project}, or into all of its faults. */
final class ProjectReader {
    private static final List<String> TOP = Stream.concat(
                    Stream.of("project", "counts", "period", "seed", "lists", "link", "estimate", "report", "map"),
                    CaseReading.KEYS.stream())
            .toList();

    private final String fileName;
    private final Path folder;
    private final Faults faults = new Faults();

    private ProjectReader(Path file) {
        this.fileName = String.valueOf(file.getFileName());
        this.folder = Optional.ofNullable(file.getParent()).orElse(file);
    }

    static Project read(Path folderOrFile) throws ProjectFault {
        Path given = folderOrFile.toAbsolutePath().normalize();
        Path file = Files.isDirectory(given) ? given.resolve(Project.FILE) : given;
        return new ProjectReader(file).read(bytes(file));
    }

    /** As if the file held these bytes. */
    static Project read(Path file, byte[] bytes) throws ProjectFault {
        return new ProjectReader(file.toAbsolutePath().normalize()).read(bytes);
    }

    private static byte[] bytes(Path file) throws ProjectFault {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw fault(file, "there is no such file. cairn new starts a project, or name its folder with --project.");
        } catch (IOException e) {
            throw fault(file, "the file cannot be opened. See whether you may read it.");
        }
    }

    private static ProjectFault fault(Path file, String message) {
        return new ProjectFault(file.toString(), List.of(new Fault(0, 0, message)));
    }

    private Project read(byte[] bytes) throws ProjectFault {
        Optional<Node> root = compose(text(bytes));
        if (root.isEmpty() && faults.isEmpty()) {
            faults.at(Optional.empty(), "the file is empty. It needs at least “project” and “lists”.");
        }
        Optional<Project> project = root.map(node -> project(new Section(node, "the project file", faults), bytes));
        if (!faults.isEmpty() || project.isEmpty()) {
            throw new ProjectFault(fileName, faults.inOrder());
        }
        return project.get();
    }

    private String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            faults.at(Optional.empty(), "the file is not UTF-8 text. Save it as UTF-8.");
            return "";
        }
    }

    private Optional<Node> compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(fileName)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            faults.at(e.getProblemMark(), "this is not YAML: %s.".formatted(e.getProblem()));
        } catch (YamlEngineException e) {
            faults.at(Optional.empty(), "this is not YAML: %s".formatted(e.getMessage()));
        }
        return Optional.empty();
    }

    private Project project(Section top, byte[] bytes) {
        top.allowOnly(TOP);
        top.needed("project", "project: Harbour District, first half of 2031");
        List<ListSettings> lists = lists(top);
        Set<String> fields = new LinkedHashSet<>();
        lists.forEach(list -> fields.addAll(list.columns().fields()));
        Optional<PartialDate> period = top.parsed("period", IsoPeriod::parse, "written as 2031-01-01 to 2031-06-30");
        return new Project(
                folder,
                top.text("project").orElse(""),
                top.text("counts"),
                period,
                top.whole("seed").orElse(1),
                lists,
                top.section("link").map(link -> link(link, fields)).orElse(LinkSettings.DEFAULT),
                top.section("estimate")
                        .map(estimate -> estimate(estimate, fields))
                        .orElse(EstimateSettings.DEFAULT),
                top.section("report").map(report -> report(report, fields)).orElse(ReportSettings.DEFAULT),
                new CaseReading(top, folder, faults)
                        .settings(lists.stream().map(ListSettings::name).toList()),
                top.section("map").map(this::map),
                sha256(bytes));
    }

    private MapSettings map(Section map) {
        map.allowOnly(List.of("outlines", "name"));
        map.needed("outlines", "outlines: districts.geojson");
        map.needed("name", "name: the property that holds an area's name");
        return new MapSettings(
                folder.resolve(map.parsed("outlines", Path::of, "the path of a file")
                                .orElse(Path.of("")))
                        .normalize(),
                map.words("name"));
    }

    private List<ListSettings> lists(Section top) {
        Optional<Node> node = CaseReading.hasSheets(top)
                ? top.value("lists")
                : top.needed("lists", "lists: { hospital: { file: lists/hospital.csv, columns: { … } } }");
        if (node.isEmpty() || Section.isNothing(node.get())) {
            return List.of();
        }
        Section section = new Section(node.get(), "lists", faults);
        List<ListSettings> lists = new ArrayList<>();
        for (String name : section.keys()) {
            section.value(name)
                    .flatMap(list -> new ListReading(name, list, folder, section.keys(), faults).settings())
                    .ifPresent(lists::add);
        }
        return lists;
    }

    private LinkSettings link(Section link, Set<String> fields) {
        link.allowOnly(List.of("block", "compare", "link from", "review from"));
        LinkSettings settings = new LinkSettings(
                blocking(link, fields),
                link.section("compare")
                        .map(compare -> CompareReading.read(compare, fields, faults))
                        .orElse(Map.of()),
                link.number("link from"),
                link.number("review from"));
        if (settings.reviewFrom().orElse(Double.NEGATIVE_INFINITY)
                > settings.linkFrom().orElse(Double.POSITIVE_INFINITY)) {
            link.fault("review from", "“review from” is above “link from”: no pair would be left to review.");
        }
        return settings;
    }

    private static Optional<List<List<String>>> blocking(Section link, Set<String> fields) {
        Optional<List<List<String>>> rules = link.groups("block");
        List<String> words = BlockingWords.of(fields);
        rules.ifPresent(all -> all.forEach(rule -> rule.forEach(word -> link.isKnown("block", word, words))));
        return rules;
    }

    private static EstimateSettings estimate(Section estimate, Set<String> fields) {
        estimate.allowOnly(List.of("method", "by", "interval", "linkage draws"));
        String method = estimate.text("method")
                .filter(written -> estimate.isKnown("method", written, EstimateSettings.METHODS))
                .orElse("all");
        List<String> by = estimate.words("by").stream()
                .filter(field -> estimate.isKnown("by", field.replaceFirst("\\.[1-9][0-9]*$", ""), fields))
                .toList();
        double level = estimate.parsed("interval", ProjectReader::level, "a share such as 95%")
                .orElse(0.95);
        int draws = estimate.parsed(
                        "linkage draws", whole(0, EstimateSettings.MOST_DRAWS), "a whole number from 0 to 1000")
                .orElse(0);
        return new EstimateSettings(method, by, level, draws);
    }

    /** Reads whole numbers between two limits, both included. */
    private static Function<String, Integer> whole(int least, int most) {
        return written -> {
            int number = Integer.parseInt(written);
            if (number < least || number > most) {
                throw new IllegalArgumentException(written);
            }
            return number;
        };
    }

    private static double level(String written) {
        boolean percent = written.endsWith("%");
        double number = Double.parseDouble(percent ? written.substring(0, written.length() - 1) : written);
        double level = percent ? number / 100 : number;
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(written);
        }
        return level;
    }

    private static ReportSettings report(Section report, Set<String> fields) {
        report.allowOnly(List.of("title", "languages", "names", "publish", "least shown"));
        List<String> words = AllowList.words(fields);
        List<String> languages = report.words("languages");
        return new ReportSettings(
                report.text("title"),
                languages.isEmpty() ? List.of("en") : languages,
                report.oneOf("names", Names.class, Names::word).orElse(Names.WITHHELD),
                report.words("publish").stream()
                        .filter(word -> report.isKnown("publish", word, words))
                        .toList(),
                report.parsed("least shown", whole(1, 100), "a whole number from 1 to 100")
                        .orElse(ReportSettings.LEAST_SHOWN));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
