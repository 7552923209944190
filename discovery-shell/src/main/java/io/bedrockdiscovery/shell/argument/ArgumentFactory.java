package io.bedrockdiscovery.shell.argument;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the objects of a command line; those that complete or explain arguments get their source. */
public final class ArgumentFactory implements IFactory {
    private final Map<Class<?>, Supplier<?>> made;

    /** Creates a factory. */
    public ArgumentFactory(CompletionSource source) {
        requireNonNull(source, "source is null");
        this.made = Map.of(
                RegionCompletions.class, () -> new RegionCompletions(source),
                ModelCompletions.class, () -> new ModelCompletions(source),
                ProfileCompletions.class, () -> new ProfileCompletions(source),
                FilterCompletions.class, () -> new FilterCompletions(source),
                FilterMixin.class, () -> new FilterMixin(source));
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Supplier<?> supplier = made.get(type);
        return supplier == null ? CommandLine.defaultFactory().create(type) : type.cast(supplier.get());
    }
}
