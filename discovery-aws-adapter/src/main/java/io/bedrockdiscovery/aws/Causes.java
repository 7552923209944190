package io.bedrockdiscovery.aws;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks through an exception and what caused it. */
final class Causes {
    /** Chains are short; this stops at one that bites its tail. */
    private static final int DEEPEST = 20;

    private Causes() {}

    static <X> Optional<X> first(Throwable failure, Class<X> type) {
        return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    static boolean any(Throwable failure, Class<?> type) {
        return first(failure, type).isPresent();
    }

    static boolean anySays(Throwable failure, String words) {
        return chain(failure).anyMatch(each -> message(each).contains(words));
    }

    static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? "" : message;
    }

    private static Stream<Throwable> chain(Throwable failure) {
        Stream.Builder<Throwable> chain = Stream.builder();
        Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            chain.add(each);
            each = each.getCause();
        }
        return chain.build();
    }
}
