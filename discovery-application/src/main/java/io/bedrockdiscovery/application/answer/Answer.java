package io.bedrockdiscovery.application.answer;

import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.MachineForm;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.JsonObject;
import java.util.Optional;

/** The answer to a question, in every form. Immutable. */
public interface Answer {
    /** Returns the answer for programs. */
    JsonObject json();

    /** Writes the answer for users. */
    void write(DocumentWriter document);

    /** Returns the answer as rows for spreadsheets; empty where it is not a list. */
    default Optional<Rows> rows() {
        return Optional.empty();
    }

    /** Returns the answer as the text that one kind of program reads; empty where it has no such form. */
    default Optional<String> text(MachineForm form) {
        return Optional.empty();
    }
}
