package io.bedrockdiscovery.shell.boot;

import com.google.inject.Binder;
import com.google.inject.Provider;
import com.google.inject.Scopes;
import java.util.function.Supplier;

/**
 * The bindings of a module to objects that are made when they are first asked for, by code that the module gives. Methods
 * with annotations would make starts longer: the JVM makes a class for each kind of annotation, and Guice looks for Kotlin,
 * and for a class that {@code AbstractModule} names, in all jars.
 */
record LazyBindings(Binder binder) {
    /** Binds a type to one object, made by the first that asks for it. */
    <T> void one(Class<T> type, Supplier<? extends T> maker) {
        binder.bind(type).toProvider(new Made<>(maker)).in(Scopes.SINGLETON);
    }

    /** Binds a type to a new object for each that asks for it. */
    <T> void another(Class<T> type, Supplier<? extends T> maker) {
        binder.bind(type).toProvider(new Made<>(maker));
    }

    /** Binds a type to an object that is there already. */
    <T> void bound(Class<T> type, T object) {
        another(type, () -> object);
    }

    /** Returns a provider of what a type is bound to, which may be called once the injector is made. */
    <T> Provider<T> provider(Class<T> type) {
        return binder.getProvider(type);
    }

    private record Made<T>(Supplier<? extends T> maker) implements Provider<T> {
        @Override
        public T get() {
            return maker.get();
        }
    }
}
