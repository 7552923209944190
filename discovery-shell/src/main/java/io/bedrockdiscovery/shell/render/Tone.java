package io.bedrockdiscovery.shell.render;

/** How a text is meant; a terminal with colours shows it. */
enum Tone {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    GOOD("32"),
    WARNING("33"),
    BAD("31");

    private final String code;

    Tone(String code) {
        this.code = code;
    }

    String paint(String text) {
        return code.isEmpty() ? text : "\u001b[" + code + 'm' + text + "\u001b[0m";
    }
}
