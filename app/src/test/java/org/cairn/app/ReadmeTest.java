package org.cairn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README and the page on the libraries show works as it stands there. */
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("cairn.root", ".."));
    private static final String IMPORTS = """
            import java.time.*;
            import java.util.*;
            import org.cairn.estimate.*;
            import org.cairn.estimate.latent.*;
            import org.cairn.link.*;
            import org.cairn.link.RecordTable.ListInfo;
            import org.cairn.link.value.*;
            """;

    @TempDir
    Path folder;

    private static List<String> examples() throws IOException {
        return examples("README.md");
    }

    private static List<String> examples(String page) throws IOException {
        String readme = Files.readString(ROOT.resolve(page));
        return Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    /** Compiles the lines as the body of a program, runs it, and gives what it prints. */
    private String run(String name, String lines) throws Exception {
        Path source = Files.writeString(
                folder.resolve(name + ".java"),
                IMPORTS + "public class " + name + " { public static void main(String... none) {\n" + lines + "} }\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        StringWriter said = new StringWriter();
        boolean compiled = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("-cp", classes, "-proc:none", "-d", folder.toString()),
                        null,
                        compiler.getStandardFileManager(null, null, null)
                                .getJavaFileObjects(new File[] {source.toFile()}))
                .call();
        assertThat(compiled).as(said.toString()).isTrue();
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theLinkageExampleRuns() throws Exception {
        assertThat(run("Linking", examples().get(0))).startsWith("2 records, ");
    }

    @Test
    void theEstimationExampleRuns() throws Exception {
        assertThat(run("Estimating", examples().get(1))).containsAnyOf("1,398 recorded; ", "No estimate: ");
    }

    @Test
    void thePlanOfTheLibraryPageRuns() throws Exception {
        assertThat(run("Planning", examples("docs/libraries.md").get(0)))
                .startsWith("plan ")
                .contains("shrinkage: ")
                .containsAnyOf("estimate. ", "several answers. ", "lower bound. ");
    }

    @Test
    void anEstimatorOfOnesOwnStandsInAPlan() throws Exception {
        assertThat(run("Own", examples("docs/libraries.md").get(1))).isEqualToIgnoringNewLines("twofold 120.0");
    }

    @Test
    void theTwoCommandsOfANewcomerStandInIt() throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("./cairn demo", "./mvnw verify");
    }
}
