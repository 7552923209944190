package io.bedrockdiscovery.aws.internal.sdk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * The profile in force with the profiles that its credentials come from, one after the other, as far as they exist.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html">Shared configuration files</a>
 */
public final class ProfileChain {
    private static final String CREDENTIAL_PROCESS = "credential_process";
    private static final String LOGIN_SESSION = "login_session";
    private static final String MFA_SERIAL = "mfa_serial";
    private static final String SOURCE_PROFILE = "source_profile";

    private final String name;
    private final Map<String, Profile> profiles;

    private ProfileChain(String name, Map<String, Profile> profiles) {
        this.name = name;
        this.profiles = profiles;
    }

    /** Reads the chain. Unreadable files count as empty; resolving the credentials has reported them already. */
    public static ProfileChain of(SdkConfiguration configuration) {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        String name = configuration.effectiveProfile();
        try {
            ProfileFile file = configuration.profiles().get();
            Optional<String> next = Optional.of(name);
            while (next.isPresent() && !profiles.containsKey(next.get())) {
                Optional<Profile> profile = file.profile(next.get());
                profile.ifPresent(each -> profiles.put(each.name(), each));
                next = profile.flatMap(each -> each.property(SOURCE_PROFILE));
            }
        } catch (RuntimeException e) {
            return new ProfileChain(name, Map.of());
        }
        return new ProfileChain(name, profiles);
    }

    /** Returns a chain of one profile without properties. */
    public static ProfileChain named(String profile) {
        return new ProfileChain(profile, Map.of());
    }

    /** Returns the name of the profile in force. */
    public String name() {
        return name;
    }

    /** Returns whether a role of the chain is assumed with a code of an MFA device, which the SDK does not ask for. */
    public boolean needsMfaCode() {
        return profiles.values().stream()
                .anyMatch(each -> each.property(MFA_SERIAL).isPresent());
    }

    /** Returns the profile of the chain whose session is begun by {@code aws login}; empty if none is. */
    public Optional<String> loginProfile() {
        return profiles.values().stream()
                .filter(each -> each.property(LOGIN_SESSION).isPresent())
                .map(Profile::name)
                .findFirst();
    }

    /** Returns the programs that the chain names as sources of credentials, as command lines. */
    public Set<String> credentialProcesses() {
        return profiles.values().stream()
                .flatMap(each -> each.property(CREDENTIAL_PROCESS).stream())
                .collect(Collectors.toSet());
    }

    /** Returns the command by which the user signs in. */
    public String signInCommand() {
        return loginProfile()
                .map(profile -> "aws login" + option(profile))
                .orElseGet(() -> "aws sso login" + option(name));
    }

    private static String option(String profile) {
        return profile.equals("default") ? "" : " --profile " + profile;
    }
}
