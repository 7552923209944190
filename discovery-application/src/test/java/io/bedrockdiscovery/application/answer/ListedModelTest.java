package io.bedrockdiscovery.application.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.domain.catalog.InvocationModes;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests how the listings of a model in several regions are aggregated. */
final class ListedModelTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant SOON = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void names_comeFromTheFirstRegionThatGivesOne() {
        ListedModel model = listed(
                FoundationModelBuilder.novaPro().named(null, null).build(),
                FoundationModelBuilder.novaPro().named("Nova Pro", null).build(),
                FoundationModelBuilder.novaPro().named("Another", "Amazon").build());

        assertThat(model.modelName()).isEqualTo("Nova Pro");
        assertThat(model.providerName()).isEqualTo("Amazon");
        assertThat(model.regions()).extracting(Region::id).containsExactly("eu-west-1", "eu-west-2", "eu-west-3");
    }

    @Test
    void modelWithoutNames_hasNone() {
        ListedModel model =
                listed(FoundationModelBuilder.novaPro().named(null, null).build());

        assertThat(model.modelName()).isNull();
        assertThat(model.providerName()).isNull();
    }

    @Test
    void lifecycle_isLegacyIfAnyRegionSaysSo_withTheEarliestEnd() {
        ListedModel model = listed(
                FoundationModelBuilder.novaPro().build(),
                FoundationModelBuilder.novaPro().legacyUntil(LATER).build(),
                FoundationModelBuilder.novaPro().legacyUntil(SOON).build());

        assertThat(model.lifecycle()).isEqualTo("LEGACY");
        assertThat(model.endOfLife()).isEqualTo(SOON);
        assertThat(model.ending()).isTrue();
        assertThat(model.lifecycleCell().text()).isEqualTo("LEGACY until 2026-03-01 (57 days)");
    }

    @Test
    void endOfAnActiveModel_isShownWhenItIsNear() {
        ListedModel near = listed(active(SOON));
        ListedModel far = listed(active(LATER));

        assertThat(near.ending()).isTrue();
        assertThat(near.lifecycleCell().text()).isEqualTo("ACTIVE until 2026-03-01 (57 days)");
        assertThat(far.ending()).isFalse();
        assertThat(far.lifecycleCell().text()).isEqualTo("ACTIVE");
        assertThat(far.endOfLife()).isEqualTo(LATER);
    }

    @Test
    void endThatHasPassed_isToldAsPast() {
        ListedModel model = listed(FoundationModelBuilder.novaPro()
                .legacyUntil(Instant.parse("2025-11-20T00:00:00Z"))
                .build());

        assertThat(model.lifecycleCell())
                .isEqualTo(new Cell("LEGACY ended 2025-11-20 (6 weeks ago)", Style.BAD, "ended 2025-11-20"));
    }

    @Test
    void lifecycleThatNoRegionGives_isUnknown() {
        ListedModel model =
                listed(FoundationModelBuilder.novaPro().lifecycle(null).build());

        assertThat(model.lifecycle()).isNull();
        assertThat(model.endOfLife()).isNull();
        assertThat(model.ending()).isFalse();
        assertThat(model.lifecycleCell().text()).isEqualTo("unknown");
    }

    @Test
    void lifecycleOfALaterWord_isShownAsItIs() {
        Lifecycle later = new Lifecycle(new LifecycleStatus("A_LATER_WORD"), null, null, LATER, null);

        assertThat(listed(FoundationModelBuilder.novaPro().lifecycle(later).build())
                        .lifecycle())
                .isEqualTo("A_LATER_WORD");
    }

    @Test
    void modes_areThoseOfAnyRegion_andOfEachByItself() {
        ListedModel model = ListedModel.at(
                NOW,
                List.of(
                        listing(1, FoundationModelBuilder.novaPro().build(), InvocationMode.PROFILE),
                        listing(2, FoundationModelBuilder.novaPro().build()),
                        listing(
                                3,
                                FoundationModelBuilder.novaPro().build(),
                                InvocationMode.ON_DEMAND,
                                InvocationMode.PROFILE)));

        assertThat(model.modesText().text()).isEqualTo("on-demand, profile");
        assertThat(model.modesText().brief()).isEqualTo("on-demand +1");
        assertThat(Json.text(model.modesByRegion(), false))
                .isEqualTo("{\"eu-west-1\":[\"profile\"],\"eu-west-2\":[],\"eu-west-3\":[\"on-demand\",\"profile\"]}");
    }

    private static FoundationModel active(Instant endOfLife) {
        return FoundationModelBuilder.novaPro()
                .lifecycle(new Lifecycle(LifecycleStatus.ACTIVE, null, endOfLife, null, null))
                .build();
    }

    private static ListedModel listed(FoundationModel... models) {
        List<ModelInRegion> listings = new ArrayList<>();
        for (FoundationModel model : models) {
            listings.add(listing(listings.size() + 1, model));
        }
        return ListedModel.at(NOW, listings);
    }

    private static ModelInRegion listing(int number, FoundationModel model, InvocationMode... modes) {
        return new ModelInRegion(
                new Region("eu-west-" + number), model, List.of(), new InvocationModes(List.of(modes), null));
    }
}
