package io.bedrockdiscovery.aws.testing;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers the first calls that match in another way, exactly so many of them; a step of a WireMock scenario may be
 * served to two calls that come at once.
 */
final class FirstCalls implements StubRequestFilterV2 {
    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    void answer(int times, RequestPatternBuilder calls, ResponseDefinitionBuilder answer) {
        rules.add(new Rule(calls.build(), new AtomicInteger(times), answer));
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        return rules.stream()
                .filter(rule -> rule.takes(request))
                .findFirst()
                .map(rule -> RequestFilterAction.stopWith(rule.answer().build()))
                .orElseGet(() -> RequestFilterAction.continueWith(request));
    }

    @Override
    public String getName() {
        return "first-calls";
    }

    private record Rule(RequestPattern calls, AtomicInteger left, ResponseDefinitionBuilder answer) {
        boolean takes(Request request) {
            return calls.match(request).isExactMatch() && left.getAndDecrement() > 0;
        }
    }
}
