package dev.tandem.access;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads a {@link Caller} off a token whose signature, issuer, audience and time have been checked. */
final class CallerFromToken implements Converter<Jwt, AbstractAuthenticationToken> {

    private final AccessSettings settings;

    CallerFromToken(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Caller caller = new Caller(person(token), roles(token));
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                caller,
                token,
                caller.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList());
        authentication.setDetails(new CurrentToken(token.getExpiresAt()));
        return authentication;
    }

    private PersonId person(Jwt token) {
        String claim = settings.personClaim();
        if (!(find(token.getClaims(), claim) instanceof String person)) {
            throw new InvalidBearerTokenException("The token has no claim '" + claim + "' that names a person.");
        }
        try {
            PersonId id = new PersonId(person);
            if (id.resemblesSystem()) {
                throw new InvalidBearerTokenException(
                        "The name '" + person + "' is, or looks like, the automations' own.");
            }
            return id;
        } catch (IllegalArgumentException e) {
            throw new InvalidBearerTokenException(
                    "The token's claim '" + claim + "' is not a person's id: " + e.getMessage() + ".", e);
        }
    }

    /** Roles that Tandem does not know are somebody else's business and are passed over; nobody is the system by token. */
    private Set<Role> roles(Jwt token) {
        List<String> names = names(find(token.getClaims(), settings.rolesClaim()));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM && names.contains(role.wireName()))
                .forEach(roles::add);
        return roles;
    }

    private static List<String> names(@Nullable Object claim) {
        return switch (claim) {
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case String one -> Stream.of(one.split("[ ,]+")).toList();
            case null, default -> List.of();
        };
    }

    private static @Nullable Object find(Map<String, Object> claims, String path) {
        Object direct = claims.get(path);
        if (direct != null) {
            return direct; // a claim's own name may hold dots, as namespaced claims do
        }
        Object found = claims;
        for (String step : path.split("\\.")) {
            found = found instanceof Map<?, ?> nested ? nested.get(step) : null;
        }
        return found;
    }
}
