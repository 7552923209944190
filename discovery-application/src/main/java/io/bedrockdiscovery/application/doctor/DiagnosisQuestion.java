package io.bedrockdiscovery.application.doctor;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.diagnosis.Diagnosis;
import io.bedrockdiscovery.domain.diagnosis.ErrorDiagnoser;
import io.bedrockdiscovery.domain.diagnosis.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for the cause of an error text. Makes no request about models: facts of the account come from the store. */
public record DiagnosisQuestion(String text) implements Question {
    private static final List<Remedy> TRIES = List.of(
            new Remedy("Paste the whole text, with what the client writes around it.", null),
            new Remedy("Check credentials, clock, region and permissions.", "doctor"),
            new Remedy("Ask for the exact string to pass as the model's id.", "resolve MODEL --from REGION"));

    public DiagnosisQuestion {
        requireNonNull(text, "text is null");
    }

    @Override
    public Response ask(Session session) {
        Optional<Diagnosis> found = ErrorDiagnoser.diagnose(text);
        if (found.isEmpty()) {
            return new Response(new DoctorAnswer(List.of(), text, null, TRIES), false, List.of());
        }
        Diagnosis diagnosis = found.get();
        if (session.configuredRegion().isPresent()) {
            diagnosis =
                    diagnosis.with("region", session.configuredRegion().get().id());
        }
        AccountFacts.Facts facts = new AccountFacts(session).about(diagnosis);
        List<Remedy> remedies = new ArrayList<>(facts.remedies());
        remedies.addAll(diagnosis.remedies());
        actions(diagnosis)
                .ifPresent(actions ->
                        remedies.add(new Remedy("Add this policy: " + MissingActions.policy(actions), null)));
        return Response.of(new DoctorAnswer(List.of(), text, diagnosis.cause(), remedies))
                .warning(facts.warnings());
    }

    /** Returns the actions that are missing, where they are needed on no resource in particular. */
    private static Optional<List<String>> actions(Diagnosis diagnosis) {
        return switch (diagnosis.key()) {
            case "list-denied" -> Optional.of(List.of("bedrock:ListFoundationModels", "bedrock:ListInferenceProfiles"));
            case "marketplace-permission" ->
                Optional.of(List.of("aws-marketplace:Subscribe", "aws-marketplace:ViewSubscriptions"));
            case "api-key-denied", "bedrock-denied" -> diagnosis.fact("action").map(List::of);
            default -> Optional.empty();
        };
    }
}
