package io.bedrockdiscovery.shell.boot;

import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.Provider;
import com.google.inject.Stage;
import io.bedrockdiscovery.aws.AwsWarmup;
import io.bedrockdiscovery.domain.fanout.DaemonThreads;
import io.bedrockdiscovery.shell.command.completion.CompletionCommand;
import io.bedrockdiscovery.sqlite.SqliteStore;
import java.util.List;
import java.util.Set;

/**
 * Loads and links the classes that a command is sure to need, in a thread of its own, while the command line is read. A start
 * is mostly that, and would keep one processor of two busy.
 */
final class Warmup {
    private static final Set<String> TEXTS = Set.of("help", "--help", "-h", "--version", "-V", "completion");
    private static final Set<String> WITHOUT_AWS = Set.of("--cached", "--offline", "--replay", CompletionCommand.ASK);
    private static final Set<String> WITHOUT_CALLER = Set.of("--offline", "--replay", CompletionCommand.ASK);
    private static final Set<String> WITHOUT_FILE = Set.of("--replay", "--store");

    private Warmup() {}

    /** Starts to prepare for the command that the words are. */
    static void startFor(List<String> words) {
        new DaemonThreads("warm-up").newThread(() -> run(words)).start();
    }

    /** Returns whether the words ask a question, which takes the services of the program. */
    static boolean asks(List<String> words) {
        return !words.isEmpty() && words.stream().noneMatch(TEXTS::contains);
    }

    /** Returns whether the words are a command that is sure to call AWS. */
    static boolean scans(List<String> words) {
        return asks(words) && (words.contains("scan") || words.contains("--refresh")) && !hasAny(words, WITHOUT_AWS);
    }

    /** Returns whether the words ask a question of the file of a cache. */
    static boolean readsFile(List<String> words) {
        return asks(words) && !hasAny(words, WITHOUT_FILE);
    }

    private static boolean hasAny(List<String> words, Set<String> options) {
        return words.stream().anyMatch(word -> options.contains(word.split("=", 2)[0]));
    }

    /** Prepares for the command that the words are, in this thread and in the order in which the command needs it. */
    static void run(List<String> words) {
        if (!asks(words)) {
            return;
        }
        Guice.createInjector(Stage.DEVELOPMENT, new Sample()).getInstance(String.class);
        if (readsFile(words)) {
            SqliteStore.warmUp();
        }
        if (!hasAny(words, WITHOUT_CALLER)) {
            AwsWarmup.identify();
        }
        if (scans(words)) {
            AwsWarmup.run();
        }
    }

    /** A module of the kind that the program has. */
    private static final class Sample implements Module {
        @Override
        public void configure(Binder binder) {
            LazyBindings bindings = new LazyBindings(binder);
            bindings.bound(Integer.class, 0);
            Provider<Integer> number = bindings.provider(Integer.class);
            bindings.one(String.class, () -> String.valueOf(number.get()));
        }
    }
}
