package org.cairn.casebook.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One setting of a YAML text, changed where it stands. The text around it stays to the letter, comments and order too: a
 * project file belongs to whoever wrote it.
 */
final class SettingEdit {

    private final String yaml;

    private SettingEdit(String yaml) {
        this.yaml = yaml;
    }

    /** The text with a value at a path; what leads there is made where it is missing. */
    static String set(String yaml, List<String> path, String value) {
        SettingEdit edit = new SettingEdit(yaml);
        MappingNode at = edit.root();
        for (int depth = 0; depth < path.size(); depth++) {
            Optional<NodeTuple> entry = entry(at, path.get(depth));
            boolean isLast = depth == path.size() - 1;
            if (entry.isEmpty()) {
                return edit.added(at, path.subList(depth, path.size()), value);
            }
            if (isLast) {
                return edit.replaced(entry.get(), value);
            }
            if (!(entry.get().getValueNode() instanceof MappingNode inside)) {
                return edit.replaced(entry.get(), inBraces(path.subList(depth + 1, path.size()), value));
            }
            at = inside;
        }
        return yaml;
    }

    /** The text without the setting at a path; the same text where there is none. */
    static String unset(String yaml, List<String> path) {
        SettingEdit edit = new SettingEdit(yaml);
        MappingNode at = edit.root();
        for (String key : path.subList(0, path.size() - 1)) {
            Optional<Node> inside = entry(at, key).map(NodeTuple::getValueNode);
            if (inside.isEmpty() || !(inside.get() instanceof MappingNode mapping)) {
                return yaml;
            }
            at = mapping;
        }
        Optional<NodeTuple> entry = entry(at, path.get(path.size() - 1));
        return entry.isEmpty() ? yaml : edit.removed(at, entry.get());
    }

    private MappingNode root() {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(yaml);
            return root.filter(MappingNode.class::isInstance)
                    .map(MappingNode.class::cast)
                    .orElseThrow(() -> new IllegalArgumentException("the project file holds no settings"));
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("the project file is not YAML", e);
        }
    }

    private static Optional<NodeTuple> entry(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key))
                .findFirst();
    }

    private String replaced(NodeTuple entry, String value) {
        Node old = entry.getValueNode();
        int key = at(entry.getKeyNode().getEndMark());
        int colon = yaml.indexOf(':', key) + 1;
        int end = isBlock(old) ? endOfLine(lastLine(old)) : Math.max(colon, at(old.getEndMark()));
        return yaml.substring(0, colon) + spaces(colon, old) + value + yaml.substring(end);
    }

    /** The blanks between the colon and a value on the same line, as they were; one where there were none. */
    private String spaces(int colon, Node old) {
        int start = at(old.getStartMark());
        String between = start > colon ? yaml.substring(colon, start) : "";
        return between.isEmpty() || between.contains("\n") ? " " : between;
    }

    private String added(MappingNode mapping, List<String> path, String value) {
        String key = ProjectFile.scalar(path.get(0)) + ": ";
        String rest = path.size() == 1 ? value : inBraces(path.subList(1, path.size()), value);
        if (mapping.getFlowStyle() == FlowStyle.FLOW) {
            int end = at(mapping.getEndMark()) - 1;
            String head = yaml.substring(0, end).stripTrailing();
            String comma = mapping.getValue().isEmpty() ? " " : ", ";
            return head + comma + key + rest + " " + yaml.substring(end);
        }
        int end = endOfLine(lastLine(mapping));
        int indent = mapping.getStartMark().map(Mark::getColumn).orElse(0);
        return yaml.substring(0, end) + "\n" + " ".repeat(indent) + key + rest + yaml.substring(end);
    }

    private static String inBraces(List<String> path, String value) {
        StringBuilder text = new StringBuilder();
        path.forEach(key -> text.append("{ ").append(ProjectFile.scalar(key)).append(": "));
        return text.append(value).append(" }".repeat(path.size())).toString();
    }

    private String removed(MappingNode mapping, NodeTuple entry) {
        int start = at(entry.getKeyNode().getStartMark());
        if (mapping.getFlowStyle() == FlowStyle.FLOW) {
            int end = at(entry.getValueNode().getEndMark());
            int comma = end;
            while (comma < yaml.length() && Character.isWhitespace(yaml.charAt(comma))) {
                comma++;
            }
            if (comma < yaml.length() && yaml.charAt(comma) == ',') {
                return yaml.substring(0, start) + yaml.substring(comma + 1).stripLeading();
            }
            String head = yaml.substring(0, start).stripTrailing();
            return (head.endsWith(",") ? head.substring(0, head.length() - 1) : head) + yaml.substring(end);
        }
        int line = yaml.lastIndexOf('\n', start - 1) + 1;
        Node value = entry.getValueNode();
        int end = endOfLine(isBlock(value) ? lastLine(value) : line(value.getEndMark()));
        return yaml.substring(0, line) + yaml.substring(Math.min(yaml.length(), end + 1));
    }

    private static boolean isBlock(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() != FlowStyle.FLOW;
    }

    /** Place in the text of a mark, which counts code points. */
    private int at(Optional<Mark> mark) {
        return yaml.offsetByCodePoints(0, mark.map(Mark::getIndex).orElse(0));
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0);
    }

    /** The last line on which a block's own content stands; the blank lines and comments after it belong to what follows. */
    static int lastLine(Node node) {
        List<Node> inside = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> inside.addAll(List.of(entry.getKeyNode(), entry.getValueNode())));
        } else if (node instanceof SequenceNode sequence) {
            inside.addAll(sequence.getValue());
        }
        return !isBlock(node) || inside.isEmpty()
                ? line(node.getEndMark())
                : inside.stream()
                        .map(SettingEdit::lastLine)
                        .max(Comparator.naturalOrder())
                        .orElse(0);
    }

    /** Where a line ends, before its line feed. */
    private int endOfLine(int line) {
        int at = 0;
        for (int i = 0; i <= line; i++) {
            int end = yaml.indexOf('\n', at);
            if (end < 0) {
                return yaml.length();
            }
            at = end + 1;
        }
        return at - 1;
    }
}
