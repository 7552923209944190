package io.bedrockdiscovery.application.e2e;

import io.bedrockdiscovery.application.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless browser with one page, driven by the DevTools protocol. For one thread. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final DevTools tools;

    private Chromium(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /** Returns the browser of this machine; empty where there is none. */
    static Optional<Path> find() {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts a browser that keeps what it writes in a directory. */
    static Chromium start(Path binary, Path profile) throws IOException {
        Files.createDirectories(profile);
        ProcessBuilder builder = new ProcessBuilder(
                        binary.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TMPDIR", profile.toString());
        Process process = builder.start();
        BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
        String line = errors.readLine();
        while (line != null && !line.startsWith(LISTENING)) {
            line = errors.readLine();
        }
        if (line == null) {
            throw new IOException("the browser ended before it listened");
        }
        Thread drain = new Thread(() -> errors.lines().forEach(each -> {}), "browser-errors");
        drain.setDaemon(true);
        drain.start();
        return new Chromium(process, DevTools.connect(URI.create(line.substring(LISTENING.length()))));
    }

    DevTools tools() {
        return tools;
    }

    /** Opens a page of this machine and waits until it is loaded. */
    void open(String address) {
        // Another address of the same file would be no load.
        tools.load("about:blank");
        tools.forget();
        tools.load(address);
    }

    /** Sets the size of the window, in pixels of the page. */
    void size(int width, int height) {
        tools.call(
                "Emulation.setDeviceMetricsOverride",
                new JsonObject()
                        .with("width", width)
                        .with("height", height)
                        .with("deviceScaleFactor", 1)
                        .with("mobile", false));
    }

    /** Sets the colours that the user prefers, {@code light} or {@code dark}. */
    void colours(String scheme) {
        tools.call(
                "Emulation.setEmulatedMedia",
                new JsonObject()
                        .with(
                                "features",
                                List.of(new JsonObject()
                                        .with("name", "prefers-color-scheme")
                                        .with("value", scheme))));
    }

    /** Returns the value of an expression of the page; a promise is waited for. */
    Object value(String expression) {
        Map<?, ?> answer = tools.call(
                "Runtime.evaluate",
                new JsonObject()
                        .with("expression", expression)
                        .with("awaitPromise", true)
                        .with("returnByValue", true)
                        .with("userGesture", true));
        if (answer.get("exceptionDetails") != null) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return ((Map<?, ?>) answer.get("result")).get("value");
    }

    /** Presses a key, such as {@code Tab} or {@code Enter}. */
    void press(String key) {
        int code = switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "Escape" -> 27;
            case " " -> 32;
            default -> throw new IllegalArgumentException(key);
        };
        for (String type : List.of("keyDown", "keyUp")) {
            JsonObject event = new JsonObject()
                    .with("type", type)
                    .with("key", key)
                    .with("code", key.equals(" ") ? "Space" : key)
                    .with("windowsVirtualKeyCode", code);
            if (type.equals("keyDown") && (key.equals("Enter") || key.equals(" "))) {
                event.with("text", key.equals(" ") ? " " : "\r");
            }
            tools.call("Input.dispatchKeyEvent", event);
        }
    }

    /** Types text into the element with the focus. */
    void type(String text) {
        tools.call("Input.insertText", new JsonObject().with("text", text));
    }

    @Override
    public void close() {
        tools.close();
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
        try {
            // It writes to its directory until it has ended.
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
