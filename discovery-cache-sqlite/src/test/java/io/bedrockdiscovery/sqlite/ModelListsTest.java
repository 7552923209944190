package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelListsTest {
    private static final int REGIONS = 4;
    private static final int LISTS = 3;

    @TempDir
    Path directory;

    private SqliteStore store;
    private Connection connection;
    private Transaction transaction;

    @BeforeEach
    void fill() throws Exception {
        Path file = directory.resolve("cache.db");
        store = SqliteStore.open(file);
        store.record(OWNER, START, new SampleAccount(REGIONS, LISTS, LISTS).scan(START, "g"));
        connection = Connections.writable(file, Settings.DEFAULT.busyTimeout());
        transaction = new Transaction(connection);
    }

    @AfterEach
    void close() throws Exception {
        transaction.close();
        connection.close();
        store.close();
    }

    @Test
    void listOfManyProfiles_isStoredOnce() throws Exception {
        assertThat(transaction.number("SELECT count(*) FROM profile")).isEqualTo(REGIONS * LISTS);
        assertThat(transaction.number("SELECT count(*) FROM model_list")).isEqualTo(LISTS);
    }

    @Test
    void viewForPeople_showsTheList() throws Exception {
        assertThat(transaction.list("SELECT DISTINCT model_arns FROM known_profile", RowReader::text))
                .hasSize(LISTS)
                .allMatch(arns -> arns.startsWith("[\"arn:aws:bedrock:eu-central-1::foundation-model/"));
    }

    @Test
    void writtenList_isReadBackWithItsNull() throws Exception {
        List<ModelReference> models = Arrays.asList(new ModelReference("arn:\uD800"), new ModelReference(null));
        EncodedText arns = new ListTexts().write(models, ModelReference::modelArn);

        long id = new ModelLists(transaction).idOf(new ModelLists.Text(arns));

        assertThat(new ModelLists(transaction).of(id)).isEqualTo(models);
        assertThat(new ModelLists(transaction)
                        .idOf(new ModelLists.Text(new ListTexts().write(models, ModelReference::modelArn))))
                .isEqualTo(id);
    }

    @Test
    void listThatIsNotStored_isRefused() {
        assertThatThrownBy(() -> new ModelLists(transaction).of(4711)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listOfTheLastProfile_goesWithIt() throws Exception {
        new SampleAccount(REGIONS, 0, 0).names().skip(1).forEach(this::clear);
        assertThat(transaction.number("SELECT count(*) FROM model_list")).isEqualTo(LISTS);

        store.clear(new ClearRequest(null, OWNER.key(), false));

        assertThat(transaction.number("SELECT count(*) FROM model_list")).isZero();
        assertThat(transaction.number("SELECT count(*) FROM model_of_list")).isZero();
    }

    private void clear(Region region) {
        store.clear(new ClearRequest(region, null, false));
    }
}
