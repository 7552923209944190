package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Printable;
import io.bedrockdiscovery.domain.query.Naming;
import io.bedrockdiscovery.shell.render.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Goes from what the user calls a model to the model, or says why it cannot. */
final class NamedModel {
    private NamedModel() {}

    static Reply in(Known known, String name, Answer emptyForm, Function<Naming.Found, Reply> then) {
        Naming naming = known.discovery().named(name);
        if (naming instanceof Naming.Found found) {
            return then.apply(found);
        }
        List<String> errors = new ArrayList<>();
        errors.add(why(name, naming));
        errors.addAll(Doubt.of(known.catalog()).lines());
        return Reply.failed(ExitCode.NO_MATCH, errors, emptyForm);
    }

    private static String why(String name, Naming naming) {
        String quoted = "'" + Printable.of(name) + "'";
        if (naming instanceof Naming.Ambiguous ambiguous) {
            return quoted + " may mean " + joined(ambiguous.candidates()) + "; name one of them";
        }
        List<ModelId> nearest = ((Naming.NotFound) naming).nearest();
        return "no model known here is called " + quoted
                + (nearest.isEmpty() ? "; 'models' lists them" : "; nearest: " + joined(nearest));
    }

    private static String joined(List<ModelId> ids) {
        return ids.stream().map(ModelId::value).map(Printable::of).collect(Collectors.joining(", "));
    }
}
