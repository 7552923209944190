package io.bedrockdiscovery.shell.argument;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the objects of a command line; those that complete or explain arguments get their source. */
public final class ArgumentFactory implements IFactory {
    private final CompletionSource source;

    /** Creates a factory. */
    public ArgumentFactory(CompletionSource source) {
        this.source = requireNonNull(source, "source is null");
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Object made = make(type);
        return made == null ? CommandLine.defaultFactory().create(type) : type.cast(made);
    }

    private @Nullable Object make(Class<?> type) {
        if (type == RegionCompletions.class) {
            return new RegionCompletions(source);
        }
        if (type == ModelCompletions.class) {
            return new ModelCompletions(source);
        }
        if (type == ProfileCompletions.class) {
            return new ProfileCompletions(source);
        }
        if (type == AccountCompletions.class) {
            return new AccountCompletions(source);
        }
        if (type == ProviderCompletions.class) {
            return new ProviderCompletions(source);
        }
        if (type == InputCompletions.class) {
            return new InputCompletions(source);
        }
        if (type == OutputCompletions.class) {
            return new OutputCompletions(source);
        }
        if (type == FilterCompletions.class) {
            return new FilterCompletions(source);
        }
        return type == FilterMixin.class ? new FilterMixin(source) : null;
    }
}
