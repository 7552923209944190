package com.example.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of the change that is made again while a journal is read, the present afterwards. */
final class ReplayClock extends Clock {
    private final Clock present;
    private Instant replayed = Instant.EPOCH;
    private volatile boolean live;

    ReplayClock(Clock present) {
        this.present = present;
    }

    void replay(Instant time) {
        replayed = time;
    }

    void live() {
        live = true;
    }

    @Override
    public Instant instant() {
        return live ? present.instant() : replayed;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
