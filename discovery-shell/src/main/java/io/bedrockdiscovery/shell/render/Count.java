package io.bedrockdiscovery.shell.render;

/** Numbers of things. */
final class Count {
    private Count() {}

    static String of(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
