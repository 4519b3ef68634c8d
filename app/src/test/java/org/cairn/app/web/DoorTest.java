package org.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cairn.casebook.store.Sha256;
import org.cairn.casebook.work.NewProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, and who is not. */
class DoorTest {

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/start",
            "/lists",
            "/check",
            "/records",
            "/lists/of/x",
            "/lists/map",
            "/work",
            "/nowhere",
            "/assets/cairn.css");

    @TempDir
    Path folder;

    private Workbench.Start start;
    private Workbench workbench;

    @BeforeEach
    void open() throws IOException {
        start = start(0);
        workbench = start.workbench().orElseThrow();
    }

    private Workbench.Start start(int port) throws IOException {
        Path project = folder.resolve("project");
        if (!Files.exists(project)) {
            NewProject.begin(project, "Harbour");
        }
        return Workbench.start(
                new Workbench.Opening(Optional.of(project), port, Clock.systemUTC(), folder.resolve("state")));
    }

    @AfterEach
    void close() throws IOException {
        workbench.close();
    }

    @Test
    void withoutTheKeyEveryAddressIsRefusedAndNoneLeadsElsewhere() throws Exception {
        Visitor stranger = Visitor.stranger(workbench.port());
        for (String address : ADDRESSES) {
            HttpResponse<String> answer = stranger.get(address);
            assertThat(answer.statusCode()).as(address).isIn(401, 403);
            assertThat(answer.headers().firstValue("Location")).as(address).isEmpty();
            assertThat(answer.body()).as(address).doesNotContain("Harbour").doesNotContain(folder.toString());
            assertThat(stranger.postWithout(address).statusCode())
                    .as("POST " + address)
                    .isIn(401, 403);
        }
    }

    @Test
    void aKeyOpensOnceAndOnlyTheStartPage() throws Exception {
        String address = start.address();
        assertThat(Visitor.stranger(workbench.port())
                        .get(address.substring(address.indexOf("/?")).replace("/?", "/lists?"))
                        .statusCode())
                .isEqualTo(401);
        Visitor first = Visitor.by(address);
        assertThat(first.page("/lists")).contains("Harbour");
        assertThat(Visitor.stranger(workbench.port())
                        .get(address.substring(address.indexOf("/?")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(first.page("/lists")).contains("Harbour");
    }

    @Test
    void theCookieIsForThisServerAlone() throws Exception {
        HttpResponse<String> opened = Visitor.stranger(workbench.port())
                .get(start.address().substring(start.address().indexOf("/?")));
        assertThat(opened.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("cairn-%d=".formatted(workbench.port()))
                .endsWith("; Path=/; HttpOnly; SameSite=Strict");
        assertThat(opened.headers().firstValue("Location")).contains("/");
    }

    @Test
    void anotherNameForThisComputerIsRefused() throws Exception {
        Visitor.by(start.address());
        for (String host :
                List.of("cairn.example:" + workbench.port(), "127.0.0.1:1", "127.0.0.1", "localhost.evil.example")) {
            assertThat(raw("GET /lists HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host)))
                    .as(host)
                    .startsWith("HTTP/1.1 403");
        }
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n".formatted(workbench.port())))
                .startsWith("HTTP/1.1 401");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), workbench.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            in.transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void aChangeWithoutTheTokenOrFromAnotherPageIsNotMade() throws Exception {
        Visitor visitor = Visitor.by(start.address());
        assertThat(visitor.postWithout("/language", "language", "ar").statusCode())
                .isEqualTo(403);
        assertThat(visitor.postWithout("/language", "language", "ar", "token", "guess")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.postFrom("http://evil.example", "/language").statusCode())
                .isEqualTo(403);
        assertThat(visitor.postFrom("null", "/language").statusCode()).isEqualTo(403);
        assertThat(visitor.page("/lists")).contains("dir=\"ltr\"");
        assertThat(visitor.post("/language", "language", "ar", "back", "/lists").statusCode())
                .isEqualTo(303);
        assertThat(visitor.page("/lists")).contains("dir=\"rtl\"");
    }

    @Test
    void aFormCannotSendTheBrowserToAnotherSite() throws Exception {
        Visitor visitor = Visitor.by(start.address());
        for (String back :
                List.of("//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)")) {
            assertThat(visitor.post("/language", "language", "en", "back", back)
                            .headers()
                            .firstValue("Location"))
                    .contains("/");
        }
    }

    @Test
    void everyAnswerForbidsWhatAPageNeedNotDo() throws Exception {
        Visitor visitor = Visitor.by(start.address());
        for (String address : List.of("/lists", "/nowhere", "/assets/cairn.css")) {
            var headers = visitor.get(address).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(address)
                    .startsWith("default-src 'self';")
                    .doesNotContain("unsafe")
                    .contains("frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        }
        assertThat(visitor.get("/lists").headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(visitor.get("/lists").headers().firstValue("Server")).isEmpty();
    }

    @Test
    void noPageHoldsAScriptOrAStyleOfItsOwn() throws Exception {
        Visitor visitor = Visitor.by(start.address());
        for (String address : List.of("/start", "/lists", "/check")) {
            assertThat(visitor.page(address))
                    .as(address)
                    .doesNotContainPattern("<script(?![^>]* src=)(?![^>]*application/json)")
                    .doesNotContain("<style")
                    .doesNotContainPattern("\\sstyle=")
                    .doesNotContainPattern("\\son[a-z]+=");
        }
    }

    @Test
    void whatIsVendoredIsAsItCame() throws Exception {
        String sums = new String(
                Assets.class.getResourceAsStream("vendor/SHA256SUMS").readAllBytes(), StandardCharsets.UTF_8);
        assertThat(sums.lines()).isNotEmpty();
        for (String line : sums.lines().toList()) {
            String[] parts = line.split("  ", 2);
            byte[] bytes =
                    Assets.class.getResourceAsStream("vendor/" + parts[1]).readAllBytes();
            assertThat(Sha256.of(bytes)).as(parts[1]).isEqualTo(parts[0]);
        }
    }

    @Test
    void aBusyPortLeadsToAnother() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path other = folder.resolve("other");
            NewProject.begin(other, "Other");
            Workbench.Start second = Workbench.start(new Workbench.Opening(
                    Optional.of(other), busy.getLocalPort(), Clock.systemUTC(), folder.resolve("state")));
            try (Workbench beside = second.workbench().orElseThrow()) {
                assertThat(beside.port()).isNotEqualTo(busy.getLocalPort());
                assertThat(Visitor.by(second.address()).page("/lists")).contains("Other");
            }
        }
    }

    @Test
    void aSecondStartReopensTheFirst() throws Exception {
        Workbench.Start second = start(0);
        assertThat(second.workbench()).isEmpty();
        assertThat(second.address()).startsWith("http://127.0.0.1:%d/?key=".formatted(workbench.port()));
        assertThat(Visitor.by(second.address()).page("/lists")).contains("Harbour");
        assertThat(Visitor.by(start.address()).page("/lists")).contains("Harbour");
    }

    @Test
    void whatIsKeptOfTheUserIsForTheUserAlone() throws Exception {
        Path state = folder.resolve("state");
        if (state.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
                    .isEqualTo("rwx------");
        }
        assertThat(Files.readString(state.resolve("recent"))).contains("project");
    }

    @Test
    void onceStoppedTheNextStartHasTheProject() throws Exception {
        int port = workbench.port();
        workbench.close();
        Workbench.Start next = start(port);
        workbench = next.workbench().orElseThrow();
        assertThat(workbench.port()).isEqualTo(port);
        assertThat(Visitor.by(next.address()).page("/lists")).contains("Harbour");
    }
}
