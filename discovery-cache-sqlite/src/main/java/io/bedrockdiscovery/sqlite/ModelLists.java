package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.ModelReference;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The lists of profiles' models, each of which is stored once. Writes and reads each once in a transaction. */
final class ModelLists {
    private final Transaction transaction;
    private final IdentityHashMap<EncodedText, Long> ids = new IdentityHashMap<>();
    private final Map<Long, List<ModelReference>> lists = new HashMap<>();
    private final Map<String, ModelReference> references = new HashMap<>();

    ModelLists(Transaction transaction) {
        this.transaction = transaction;
    }

    /** A list in the values of a profile's row, which holds the id in its place. */
    record Text(EncodedText arns) {}

    /** Returns the id of a list, which is added where it is not stored yet. */
    long idOf(Text list) throws SQLException {
        Long id = ids.get(list.arns());
        if (id == null) {
            id = transaction.numberOrNull("SELECT id FROM model_list WHERE arns = ?", list.arns());
            if (id == null) {
                id = transaction.number("INSERT INTO model_list (arns) VALUES (?) RETURNING id", list.arns());
            }
            ids.put(list.arns(), id);
        }
        return id;
    }

    /**
     * Reads a list.
     *
     * @throws IllegalArgumentException if there is none with this id, or if it is no list
     */
    List<ModelReference> of(long id) throws SQLException {
        List<ModelReference> list = lists.get(id);
        if (list == null) {
            list = read(id);
            lists.put(id, list);
        }
        return list;
    }

    private List<ModelReference> read(long id) throws SQLException {
        List<String> found = transaction.list("SELECT arns FROM model_list WHERE id = ?", RowReader::text, id);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("a profile whose list of models is not stored");
        }
        List<ModelReference> models = new ArrayList<>();
        for (String arn : JsonStringList.read(found.get(0))) {
            models.add(
                    arn == null
                            ? new ModelReference(null)
                            : references.computeIfAbsent(arn, each -> new ModelReference(each)));
        }
        // This kind of list is not copied again by the profile.
        return List.copyOf(models);
    }
}
