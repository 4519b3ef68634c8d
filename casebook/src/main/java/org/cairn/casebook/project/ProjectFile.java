package org.cairn.casebook.project;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Writes project files: a new one, or one with a list more, everything else in it left as it stands. */
public final class ProjectFile {
    private ProjectFile() {}

    /** The text of a new project without lists. */
    public static String start(String title) {
        return "project: %s\n\nlists:\n".formatted(scalar(title));
    }

    /**
     * The text of a project file with one list added after those it has. Comments and everything else stay.
     *
     * @param yaml the text of the file as it is
     * @param list the list to add
     * @param folder the project's folder; a file inside it is written relative to it
     * @throws IllegalArgumentException if the text has no place for a list, or has one of that name
     */
    public static String withList(String yaml, ListSettings list, Path folder) {
        Optional<NodeTuple> found = lists(yaml);
        if (found.isEmpty()) {
            return ending(yaml) + "\nlists:\n" + entry(list, folder, 2);
        }
        ScalarNode key = (ScalarNode) found.get().getKeyNode();
        Node value = found.get().getValueNode();
        if (!(value instanceof MappingNode mapping)) {
            return insertAfterLine(yaml, line(key.getEndMark()), entry(list, folder, 2));
        }
        if (names(mapping).contains(list.name())) {
            throw new IllegalArgumentException("there is a list %s already".formatted(list.name()));
        }
        if (mapping.getFlowStyle() == FlowStyle.FLOW) {
            return inBraces(yaml, mapping, list, folder);
        }
        int indent = mapping.getStartMark().map(Mark::getColumn).orElse(2);
        return insertAfterLine(yaml, SettingEdit.lastLine(mapping), entry(list, folder, indent));
    }

    /**
     * The text of a project file with one setting changed. Comments and everything else stay as they stand.
     *
     * @param yaml the text of the file as it is
     * @param path from section to setting: {@code link}, {@code link from}
     * @param value as YAML writes it on one line; see {@link #scalar}, {@link #columns}
     * @throws IllegalArgumentException if the text is not YAML
     */
    public static String with(String yaml, List<String> path, String value) {
        return SettingEdit.set(yaml, path, value);
    }

    /** As {@link #with}, with the setting left out. */
    public static String without(String yaml, List<String> path) {
        return SettingEdit.unset(yaml, path);
    }

    /**
     * Changes a project file on the disk. A change after which the file could not be understood is not made.
     *
     * @param folder the project's folder
     * @param change from the text as it is to the text as it shall be
     * @throws ProjectFault if the changed text would have faults; the file is then as it was
     */
    public static Project change(Path folder, UnaryOperator<String> change) throws IOException, ProjectFault {
        Path file = folder.resolve(Project.FILE);
        String after = change.apply(Files.readString(file, StandardCharsets.UTF_8));
        Project read = ProjectReader.read(file, after.getBytes(StandardCharsets.UTF_8));
        Path draft = Files.createTempFile(folder, ".cairn-", ".yaml");
        try {
            Files.writeString(draft, after, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        return read;
    }

    private static Optional<NodeTuple> lists(String yaml) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(yaml);
            return root.filter(MappingNode.class::isInstance).map(MappingNode.class::cast).stream()
                    .flatMap(mapping -> mapping.getValue().stream())
                    .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals("lists"))
                    .findFirst();
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("the project file is not YAML", e);
        }
    }

    private static List<String> names(MappingNode lists) {
        return lists.getValue().stream()
                .map(NodeTuple::getKeyNode)
                .filter(ScalarNode.class::isInstance)
                .map(key -> ((ScalarNode) key).getValue())
                .toList();
    }

    private static String inBraces(String yaml, MappingNode lists, ListSettings list, Path folder) {
        int end = yaml.offsetByCodePoints(
                0, lists.getEndMark().map(Mark::getIndex).orElse(0));
        String head = yaml.substring(0, end - 1).stripTrailing();
        String comma = lists.getValue().isEmpty() ? " " : ", ";
        String settings = settings(list, folder).stream().collect(Collectors.joining(", ", "{ ", " }"));
        return "%s%s%s: %s %s".formatted(head, comma, scalar(list.name()), settings, yaml.substring(end - 1));
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0);
    }

    private static String insertAfterLine(String yaml, int line, String text) {
        int at = 0;
        for (int i = 0; i <= line && at >= 0; i++) {
            at = yaml.indexOf('\n', at) + 1;
            if (at == 0) {
                return ending(yaml) + text;
            }
        }
        return yaml.substring(0, at) + text + yaml.substring(at);
    }

    private static String ending(String yaml) {
        return yaml.isEmpty() || yaml.endsWith("\n") ? yaml : yaml + "\n";
    }

    private static String entry(ListSettings list, Path folder, int indent) {
        String margin = " ".repeat(indent);
        String lines = settings(list, folder).stream()
                .map(setting -> margin + "  " + setting + "\n")
                .collect(Collectors.joining());
        return margin + scalar(list.name()) + ":\n" + lines;
    }

    private static List<String> settings(ListSettings list, Path folder) {
        List<String> settings = new ArrayList<>();
        settings.add("file: " + path(list.file(), folder));
        list.sheet().ifPresent(sheet -> settings.add("sheet: " + scalar(sheet)));
        settings.add("columns: " + columns(list.columns()));
        if (list.noRepeats()) {
            settings.add("no repeats: true");
        }
        list.dates().ifPresent(order -> settings.add("dates: " + order.word()));
        list.calendar().ifPresent(calendar -> settings.add("calendar: " + calendar.word()));
        list.encoding().map(Charset::name).ifPresent(name -> settings.add("encoding: " + name));
        list.delimiter().ifPresent(mark -> settings.add("delimiter: " + ListReading.word(mark)));
        return settings;
    }

    /** Which columns hold what, as the project file writes it. */
    public static String columns(ColumnMap columns) {
        return columns.columns().entrySet().stream()
                .map(entry -> scalar(entry.getKey()) + ": " + oneOrMore(entry.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String oneOrMore(List<String> columns) {
        return columns.size() == 1
                ? scalar(columns.get(0))
                : columns.stream().map(ProjectFile::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The word by which the project file names a delimiter. */
    public static String delimiter(char delimiter) {
        return ListReading.word(delimiter);
    }

    /** A path as the project file writes it: relative to the project's folder where it lies inside. */
    public static String path(Path given, Path folder) {
        Path base = folder.toAbsolutePath().normalize();
        Path file = given.toAbsolutePath().normalize();
        return scalar(file.startsWith(base) ? base.relativize(file).toString().replace('\\', '/') : file.toString());
    }

    /** A word as YAML writes it, in quotation marks where it could be taken for something else. */
    public static String scalar(String text) {
        boolean plain = text.matches("[\\p{L}\\p{N}/_.][\\p{L}\\p{M}\\p{N}_./ ()'’،–-]*")
                && text.equals(text.strip())
                && !text.matches("null|true|false|~");
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
