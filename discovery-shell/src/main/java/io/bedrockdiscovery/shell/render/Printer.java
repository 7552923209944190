package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

/** Prints answers. Stateless. */
public final class Printer {
    private final Screen screen;

    /** Prints on this screen. */
    public Printer(Screen screen) {
        this.screen = requireNonNull(screen, "screen is null");
    }

    /** Prints an answer in a form that it has; colours only where the screen takes them. */
    public void print(Answer answer, Format format, boolean colour) {
        String text = switch (format) {
            case TABLE -> table(answer, colour && screen.colour() && screen.outIsTerminal());
            case JSON -> Json.text(answer.json(), screen.outIsTerminal()) + "\n";
            case CSV -> Csv.text(grid(answer));
            case MARKDOWN -> Markdown.text(grid(answer));
        };
        screen.out().print(text);
        screen.out().flush();
    }

    private String table(Answer answer, boolean colour) {
        int width = screen.outIsTerminal() ? screen.columns().getAsInt() : Integer.MAX_VALUE;
        Page page = new Page(width, colour);
        answer.write(page);
        return page.text();
    }

    private static Grid grid(Answer answer) {
        return requireNonNull(answer.grid(), "this answer has no rows");
    }
}
