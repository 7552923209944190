package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.shell.render.Format;
import io.bedrockdiscovery.shell.render.RegionsAnswer;
import java.util.Set;
import picocli.CommandLine.Command;

/** Lists regions. */
@Command(name = "regions", description = "List the regions and how much is known of each.")
final class RegionsCommand implements ShellCommand {
    private final Knowledge knowledge;

    RegionsCommand(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public Reply reply(Options options) {
        return knowledge.answer(options, known -> {
            Doubt doubt = Doubt.of(known.catalog());
            return Reply.of(doubt.code(), new RegionsAnswer(known.catalog())).warning(doubt.lines());
        });
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }
}
