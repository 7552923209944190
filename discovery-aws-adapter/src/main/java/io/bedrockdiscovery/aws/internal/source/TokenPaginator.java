package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.failure.BadAnswerException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects the pages of a list. The SDK's own paginators follow tokens without end; here a repeated token or an endless
 * list makes the answer a bad one.
 *
 * @param <T> an element of the list
 */
final class TokenPaginator<T> {
    static final int MAX_PAGES = 200;
    static final int MAX_CONSECUTIVE_EMPTY_PAGES = 20;
    static final int MAX_ITEMS = 100_000;

    private final String noun;
    private final List<T> items = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();
    private int pages;
    private int emptyPages;

    private TokenPaginator(String noun) {
        this.noun = noun;
    }

    /**
     * Returns the elements of all pages, in AWS's order, with AWS's repetitions.
     *
     * @param noun the elements in the plural, for messages
     * @param fetcher fetches the page of a token; null for the first page
     * @throws BadAnswerException if the list does not end
     */
    static <T> List<T> collect(String noun, Function<@Nullable String, Page<T>> fetcher) {
        TokenPaginator<T> paginator = new TokenPaginator<>(noun);
        String token = null;
        do {
            token = paginator.add(fetcher.apply(token));
        } while (token != null);
        return List.copyOf(paginator.items);
    }

    /** Adds a page and returns the token of the next one; null after the last. */
    private @Nullable String add(Page<T> page) {
        items.addAll(page.items());
        String token = page.nextToken();
        if (token == null || token.isEmpty()) {
            return null;
        }
        pages++;
        emptyPages = page.items().isEmpty() ? emptyPages + 1 : 0;
        if (!tokens.add(token)) {
            throw new BadAnswerException("the list of " + noun + " does not end (a page token was repeated)");
        }
        if (pages >= MAX_PAGES || emptyPages >= MAX_CONSECUTIVE_EMPTY_PAGES || items.size() > MAX_ITEMS) {
            throw new BadAnswerException("the list of " + noun + " does not end (stopped after " + pages
                    + " pages with " + items.size() + " " + noun + ")");
        }
        return token;
    }

    /**
     * A page.
     *
     * @param nextToken null or empty on the last page
     */
    record Page<T>(List<T> items, @Nullable String nextToken) {
        /**
         * Returns a page of mapped entries.
         *
         * @param sent false if AWS sent no list, which the SDK shows as an empty one
         * @throws BadAnswerException if there is no list, or a null in it
         */
        static <S, T> Page<T> of(
                String noun, boolean sent, List<S> listed, Function<S, T> mapper, @Nullable String nextToken) {
            if (!sent) {
                throw new BadAnswerException("the answer has no list of " + noun);
            }
            List<T> mapped = new ArrayList<>(listed.size());
            for (S each : listed) {
                if (each == null) {
                    throw new BadAnswerException("the list of " + noun + " contains a null");
                }
                mapped.add(mapper.apply(each));
            }
            return new Page<>(mapped, nextToken);
        }
    }
}
