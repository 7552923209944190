package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.query.RegionMapping;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.shell.render.Format;
import io.bedrockdiscovery.shell.render.MappingAnswer;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints everything in one structure. */
@Command(name = "mapping", description = "Print every region's models with the profiles that reference them, as JSON.")
final class MappingCommand implements ShellCommand {
    private final Knowledge knowledge;

    @Mixin
    private final FilterChoice filters;

    @Option(names = "--refresh", description = "Scan everything again first.")
    private boolean refresh;

    MappingCommand(Knowledge knowledge, FilterChoice filters) {
        this.knowledge = knowledge;
        this.filters = filters;
    }

    @Override
    public Reply reply(Options options) {
        if (refresh && options.cached()) {
            return Reply.usage("--refresh and --cached exclude each other");
        }
        ScanRequest request = ScanRequest.everywhere().withRefresh(refresh);
        return filters.through(
                options, view -> knowledge.answer(options, request, known -> reply(view.apply(known.catalog()))));
    }

    private static Reply reply(Catalog catalog) {
        Doubt doubt = Doubt.of(catalog);
        return Reply.of(doubt.code(), new MappingAnswer(RegionMapping.of(catalog)))
                .warning(doubt.lines());
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }

    @Override
    public Format format(Format asked) {
        return Format.JSON;
    }
}
