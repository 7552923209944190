package io.bedrockdiscovery.domain.access;

import io.bedrockdiscovery.domain.access.GateAssessment.State;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.Observation;
import java.util.List;

/** The rules by which the account's settings let a model pass. */
final class GateRules {
    private static final String ANTHROPIC = "anthropic.";

    private GateRules() {}

    /** Returns the gates that there are before a model. */
    static List<AccessGate> of(ModelId model) {
        return model.value().startsWith(ANTHROPIC)
                ? List.of(AccessGate.DATA_RETENTION, AccessGate.USE_CASE_FORM)
                : List.of(AccessGate.DATA_RETENTION);
    }

    /** Assesses a gate by the last known setting behind it. */
    static GateAssessment assess(AccessGate gate, ModelId model, Observation<GateSetting> setting) {
        boolean mayRefuse = gate != AccessGate.DATA_RETENTION || RetentionRequirement.appliesTo(model);
        if (setting.known() != null) {
            return setting.items().stream()
                    .findFirst()
                    .map(known -> assess(gate, mayRefuse, known.value()))
                    .orElseGet(() -> new GateAssessment(
                            gate, State.UNKNOWN, "this region cannot be asked for the setting", false));
        }
        String reason = setting.failure().map(GateRules::text).orElse("the call was not made yet");
        return new GateAssessment(gate, State.UNKNOWN, reason, mayRefuse);
    }

    private static GateAssessment assess(AccessGate gate, boolean mayRefuse, String setting) {
        return switch (gate) {
            case DATA_RETENTION -> retention(mayRefuse, setting);
            case USE_CASE_FORM -> form(setting);
        };
    }

    private static GateAssessment retention(boolean mayRefuse, String mode) {
        if (!mayRefuse) {
            return new GateAssessment(AccessGate.DATA_RETENTION, State.PASSES, "mode " + mode, false);
        }
        if (RetentionRequirement.RETAINING.contains(mode)) {
            return new GateAssessment(AccessGate.DATA_RETENTION, State.PASSES, "mode " + mode, true);
        }
        return RetentionRequirement.NOT_RETAINING.contains(mode)
                ? new GateAssessment(
                        AccessGate.DATA_RETENTION,
                        State.REFUSES,
                        "mode " + mode + "; the model needs aws_review or provider_data_share",
                        true)
                : new GateAssessment(
                        AccessGate.DATA_RETENTION, State.UNKNOWN, "mode " + mode + ", which is not known here", true);
    }

    private static GateAssessment form(String setting) {
        if (setting.equals(GateSetting.SUBMITTED.value())) {
            return new GateAssessment(AccessGate.USE_CASE_FORM, State.PASSES, "submitted", true);
        }
        return new GateAssessment(
                AccessGate.USE_CASE_FORM,
                State.REFUSES,
                "not submitted; submit it in the Bedrock console or by PutUseCaseForModelAccess",
                true);
    }

    private static String text(Failure failure) {
        return failure.reason().text() + ": " + failure.message();
    }
}
