package io.bedrockdiscovery.aws.internal.failure;

import java.util.Optional;
import java.util.stream.Stream;

/** Searches an exception and its causes. */
public final class CausalChain {
    /** Longer than any real chain; ends a cyclic one. */
    private static final int MAX_DEPTH = 20;

    private CausalChain() {}

    /** Returns the message of an exception; empty if it has none. */
    public static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? "" : message;
    }

    /** Returns the outermost exception of a type. */
    static <X> Optional<X> first(Throwable failure, Class<X> type) {
        return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    static boolean contains(Throwable failure, Class<?> type) {
        return first(failure, type).isPresent();
    }

    static boolean hasMessage(Throwable failure, String part) {
        return chain(failure).anyMatch(each -> message(each).contains(part));
    }

    private static Stream<Throwable> chain(Throwable failure) {
        Stream.Builder<Throwable> chain = Stream.builder();
        Throwable each = failure;
        for (int depth = 0; each != null && depth < MAX_DEPTH; depth++) {
            chain.add(each);
            each = each.getCause();
        }
        return chain.build();
    }
}
