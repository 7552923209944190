package com.example.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes and reads records, in the order of their components. All values of the domain are records of text, numbers,
 * times, enum constants, lists and maps. Text is written in UTF-16, which keeps NUL and unpaired surrogates.
 */
final class Records {
    private static final List<String> PACKAGES = List.of("io.bedrockdiscovery.domain.", "com.example.store.");

    private Records() {}

    static void write(Object value, DataOutputStream out) throws IOException, ReflectiveOperationException {
        if (value == null) {
            out.writeByte('0');
        } else if (value instanceof String text) {
            out.writeByte('s');
            text(text, out);
        } else if (value instanceof Boolean flag) {
            out.writeByte(flag ? 't' : 'f');
        } else if (value instanceof Integer number) {
            out.writeByte('i');
            out.writeInt(number);
        } else if (value instanceof Instant time) {
            out.writeByte('T');
            out.writeLong(time.getEpochSecond());
            out.writeInt(time.getNano());
        } else if (value instanceof Duration time) {
            out.writeByte('D');
            out.writeLong(time.getSeconds());
            out.writeInt(time.getNano());
        } else if (value instanceof List<?> list) {
            out.writeByte('l');
            out.writeInt(list.size());
            for (Object each : list) {
                write(each, out);
            }
        } else if (value instanceof Map<?, ?> map) {
            out.writeByte('m');
            out.writeInt(map.size());
            for (Map.Entry<?, ?> each : map.entrySet()) {
                write(each.getKey(), out);
                write(each.getValue(), out);
            }
        } else if (value instanceof Enum<?> constant) {
            out.writeByte('e');
            text(constant.getDeclaringClass().getName(), out);
            text(constant.name(), out);
        } else if (value instanceof Record) {
            out.writeByte('r');
            text(value.getClass().getName(), out);
            for (RecordComponent each : value.getClass().getRecordComponents()) {
                write(each.getAccessor().invoke(value), out);
            }
        } else {
            throw new IOException("no form for " + value.getClass());
        }
    }

    static Object read(DataInputStream in) throws IOException, ReflectiveOperationException {
        char kind = (char) in.readByte();
        return switch (kind) {
            case '0' -> null;
            case 's' -> text(in);
            case 't' -> true;
            case 'f' -> false;
            case 'i' -> in.readInt();
            case 'T' -> Instant.ofEpochSecond(in.readLong(), in.readInt());
            case 'D' -> Duration.ofSeconds(in.readLong(), in.readInt());
            case 'l' -> list(in);
            case 'm' -> map(in);
            case 'e' -> constant(named(text(in)), text(in));
            case 'r' -> record(named(text(in)), in);
            default -> throw new IOException("no value begins with " + (int) kind);
        };
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static String text(DataInputStream in) throws IOException {
        char[] text = new char[in.readInt()];
        for (int i = 0; i < text.length; i++) {
            text[i] = in.readChar();
        }
        return new String(text);
    }

    private static List<Object> list(DataInputStream in) throws IOException, ReflectiveOperationException {
        List<Object> list = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            list.add(read(in));
        }
        return Collections.unmodifiableList(list);
    }

    private static Map<Object, Object> map(DataInputStream in) throws IOException, ReflectiveOperationException {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            map.put(read(in), read(in));
        }
        // Every key of the domain is comparable, and some components are sorted maps.
        return new TreeMap<>(map);
    }

    /** Only classes that are expected: a file must not name what is run. */
    private static Class<?> named(String name) throws IOException, ClassNotFoundException {
        if (PACKAGES.stream().noneMatch(name::startsWith)) {
            throw new IOException("unexpected class " + name);
        }
        return Class.forName(name);
    }

    private static Object constant(Class<?> type, String name) throws IOException {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("no constant " + name));
    }

    private static Object record(Class<?> type, DataInputStream in) throws IOException, ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(in);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }
}
