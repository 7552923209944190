package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

/** Text of the program's own, the same in every form. */
public record TextAnswer(String text) implements Answer {
    public TextAnswer {
        requireNonNull(text, "text is null");
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned().with("text", text);
    }

    @Override
    public void write(Page page) {
        page.verbatim(text);
    }
}
