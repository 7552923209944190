package io.bedrockdiscovery.application.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.lookup.ModelVocabulary;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for models by accounts, from what is cached of each.
 *
 * @param form the form of the answer
 * @param region the region to call from; null for any
 * @param provider the provider of the models; null for all
 * @param filters the filters to apply first
 * @param parts parts of ids and names, in any letter case
 */
public record AccountMatrixQuestion(
        Form form, @Nullable Region region, @Nullable String provider, List<String> filters, List<String> parts)
        implements Question {
    /** The forms of the answer. */
    public enum Form {
        /** The models, each with the number of accounts that can call it. */
        LIST,
        /** A cell for each model and account. */
        MATRIX
    }

    public AccountMatrixQuestion {
        requireNonNull(form, "form is null");
        filters = List.copyOf(filters);
        parts = List.copyOf(parts);
    }

    @Override
    public Response ask(Session session) {
        DiscoveryFilter filter = session.filter(filters);
        StoredAccounts accounts = StoredAccounts.of(session.services(), session.store());
        if (accounts.all().isEmpty()) {
            throw NoAnswerException.nothingKnown(
                    List.of("nothing is cached of any account; 'scan' asks AWS for one, and scan --accounts for many"));
        }
        AccountMatrix matrix =
                AccountMatrix.of(accounts, catalog -> catalog.showing(filter::apply), this::isAskedFor, region);
        List<String> doubts = accounts.all().stream()
                .flatMap(each -> Stream.ofNullable(matrix.doubts().get(each.id()))
                        .map(line -> "account " + each.label() + ": " + line))
                .toList();
        if (matrix.rows().isEmpty() && (provider != null || !parts.isEmpty() || !filters.isEmpty())) {
            throw NoAnswerException.absent(
                    doubts.isEmpty(),
                    Stream.concat(Stream.of("no model of any account that is cached matches"), doubts.stream())
                            .toList(),
                    null);
        }
        return new Response(
                form == Form.LIST ? new ModelAccountsAnswer(matrix) : new AccountMatrixAnswer(matrix),
                doubts.isEmpty(),
                doubts);
    }

    private boolean isAskedFor(FoundationModel model) {
        String wanted = provider;
        String text = (model.modelId().value() + " " + (model.modelName() == null ? "" : model.modelName()))
                .toLowerCase(Locale.ROOT);
        return (wanted == null || ModelVocabulary.PROVIDER.bears(model, wanted))
                && parts.stream().allMatch(part -> text.contains(part.toLowerCase(Locale.ROOT)));
    }
}
