package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.ScanListener;
import java.util.Collection;
import java.util.Set;

/**
 * A listener that is notified of an answer once questions see that answer.
 *
 * @param view makes the answers so far visible to questions
 */
record ViewedListener(ScanListener told, Runnable view) implements ScanListener {
    @Override
    public void regions(Set<Region> all, Set<Region> toCall) {
        told.regions(all, toCall);
    }

    @Override
    public void called(Region region, ListCall call, Outcome<?> outcome) {
        view.run();
        told.called(region, call, outcome);
    }

    @Override
    public void finished(Region region) {
        told.finished(region);
    }

    @Override
    public void accounts(Collection<String> waiting, int done, int failed, int all) {
        told.accounts(waiting, done, failed, all);
    }
}
