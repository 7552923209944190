package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.shell.argument.GlobalOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The models of the lines of a session, each made once, because making one takes longer than answering from memory. The parser
 * sets every option and parameter of a model again for each line. For one thread.
 */
final class LineModels {
    private final BiFunction<GlobalOptions, Function<CommandLine, Collection<String>>, CommandLine> maker;
    private final Map<List<String>, LineModel> models = new HashMap<>();
    private @Nullable GlobalOptions session;
    private @Nullable CommandLine root;

    /**
     * The model of a line.
     *
     * @param options the options that its parser fills in
     */
    record LineModel(GlobalOptions options, CommandLine line) {}

    /**
     * Creates models.
     *
     * @param maker makes the model of some options, with the commands that are chosen from a model without any
     */
    LineModels(BiFunction<GlobalOptions, Function<CommandLine, Collection<String>>, CommandLine> maker) {
        this.maker = maker;
    }

    /**
     * Returns the model of a line.
     *
     * @param defaults the options of the session, the same object for each of its lines
     */
    LineModel of(GlobalOptions defaults, List<String> words) {
        if (defaults != session) {
            // Most programs run one line; only further ones are worth an effort.
            models.clear();
            root = null;
            session = defaults;
            return make(defaults, line -> NeededCommands.of(line, words));
        }
        if (root == null) {
            root = make(defaults, line -> Set.of()).line();
        }
        // In the order of the help, which lists them.
        List<String> needed = List.copyOf(NeededCommands.of(root, words));
        LineModel kept = models.get(needed);
        if (kept == null) {
            kept = make(defaults, line -> needed);
            models.put(needed, kept);
        }
        return kept;
    }

    private LineModel make(GlobalOptions defaults, Function<CommandLine, Collection<String>> commands) {
        GlobalOptions options = new GlobalOptions(defaults);
        return new LineModel(options, maker.apply(options, commands));
    }
}
