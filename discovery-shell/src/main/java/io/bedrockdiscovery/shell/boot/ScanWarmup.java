package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.aws.AwsWarmup;
import java.util.List;
import java.util.Set;

/** Prepares for calls to AWS while the rest of the program starts, where the command is sure to make them. */
final class ScanWarmup {
    private static final Set<String> WITHOUT_AWS = Set.of("--cached", "--offline", "--replay", "--help", "-h");

    private ScanWarmup() {}

    /** Starts to prepare in a thread of its own if the words are a command that scans. */
    static void startFor(List<String> words) {
        if (isScan(words)) {
            Thread thread = new Thread(AwsWarmup::run, "aws-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    static boolean isScan(List<String> words) {
        return (words.contains("scan") || words.contains("--refresh"))
                && words.stream().noneMatch(word -> WITHOUT_AWS.contains(word) || word.startsWith("--replay="));
    }
}
