package io.bedrockdiscovery.shell.command;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.shell.render.Answer;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The store itself, for the commands about it: a stand-in is no answer to them. */
public final class OpenStore {
    private final Supplier<Stores> stores;

    /** Opened when it is first needed. */
    public OpenStore(Supplier<Stores> stores) {
        this.stores = requireNonNull(stores, "stores is null");
    }

    Reply reply(Function<CatalogStore, Answer> question) {
        Stores opened = stores.get();
        if (opened.problem() != null) {
            return Reply.failed(ExitCode.NOTHING, List.of(opened.problem()));
        }
        try {
            return Reply.of(question.apply(opened.catalog())).warning(opened.warnings());
        } catch (StoreException e) {
            return Reply.failed(ExitCode.NOTHING, List.of(requireNonNull(e.getMessage())));
        }
    }
}
