package org.sijill.sandbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How each register behaves now, and how often it was asked. */
final class Behaviour {

    static final List<String> REGISTERS = List.of("civil", "protection-fund", "labour", "property");

    private static final Setting DEFAULT = new Setting(Mode.NORMAL, 0);

    /**
     * What was set.
     *
     * @param millis before it answers
     */
    record Setting(Mode mode, long millis) {}

    private final Map<String, Setting> byRegister = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> asked = new ConcurrentHashMap<>();

    Setting of(String register) {
        return byRegister.getOrDefault(register, DEFAULT);
    }

    void set(String register, Setting wanted) {
        byRegister.put(register, wanted);
    }

    void wasAsked(String register) {
        asked.computeIfAbsent(register, first -> new AtomicLong()).incrementAndGet();
    }

    /** @return how often it was asked since the start */
    long asked(String register) {
        return asked.getOrDefault(register, new AtomicLong()).get();
    }
}
