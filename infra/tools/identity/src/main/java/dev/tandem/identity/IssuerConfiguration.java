package dev.tandem.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.tandem.client.cast.Member;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** The standard endpoints of an OAuth 2 issuer, and the claims that Tandem's services read. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    /** What the framework has and this issuer does not offer: it keeps no tokens that could be asked about or revoked, and no sessions. */
    private static final Consumer<Map<String, Object>> NOT_HERE = claims -> claims.keySet()
            .removeIf(
                    name -> name.matches(
                            "(userinfo|end_session|revocation|introspection|device_authorization|pushed_authorization_request)_endpoint.*"));

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.issuer().toString())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKey(IdentitySettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(settings.keyFile())));
    }

    /** One secret that all share and the documentation tells gains nothing by being hashed, and costs time at each token. */
    @Bean
    PasswordEncoder sharedSecret() {
        return new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence secret) {
                return String.valueOf(secret);
            }

            @Override
            public boolean matches(@Nullable CharSequence given, @Nullable String secret) {
                return given != null
                        && secret != null
                        && MessageDigest.isEqual(given.toString().getBytes(UTF_8), secret.getBytes(UTF_8));
            }
        };
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(IdentitySettings settings) {
        return context -> {
            Member person = person(context);
            context.getClaims().subject(person.person().value());
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims()
                        .audience(List.of(settings.audience()))
                        .claim("roles", List.of(person.role().wireName()));
            } else {
                context.getClaims().claim("name", person.person().value());
            }
        };
    }

    /** Whoever was picked on the page; where nobody was, the client itself is somebody. */
    private static Member person(JwtEncodingContext context) {
        String who = AuthorizationGrantType.AUTHORIZATION_CODE.equals(context.getAuthorizationGrantType())
                ? Objects.requireNonNull(context.<Authentication>getPrincipal()).getName()
                : context.getRegisteredClient().getClientId();
        Member person = DemoPeople.fromClientId(who);
        if (person == null) {
            throw new IllegalStateException(who + " was somebody a moment ago");
        }
        return person;
    }

    /** Pages that somebody develops on this machine fetch their tokens here. */
    @Bean
    UrlBasedCorsConfigurationSource pagesOfThisMachine() {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOriginPatterns(List.of("http://localhost:[*]", "http://127.0.0.1:[*]"));
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        cors.setAllowedHeaders(List.of("*"));
        cors.setMaxAge(3600L);
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", cors);
        return source;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerRefusals() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ContainerRefusals.class.getName());
            }
        });
    }

    @Bean
    @Order(1)
    SecurityFilterChain issuer(HttpSecurity http, UrlBasedCorsConfigurationSource pagesOfThisMachine) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.authorizationServerMetadataEndpoint(
                                    metadata -> metadata.authorizationServerMetadataCustomizer(
                                            document -> document.claims(NOT_HERE)))
                            .oidc(oidc -> oidc.providerConfigurationEndpoint(
                                    configuration -> configuration.providerConfigurationCustomizer(
                                            document -> document.claims(NOT_HERE))))
                            .authorizationEndpoint(endpoint ->
                                    endpoint.authenticationProviders(providers -> providers.stream()
                                            .filter(
                                                    OAuth2AuthorizationCodeRequestAuthenticationProvider.class
                                                            ::isInstance)
                                            .map(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::cast)
                                            .forEach(provider ->
                                                    provider.setAuthenticationValidator(FrontendClient::check))));
                })
                .cors(cors -> cors.configurationSource(pagesOfThisMachine))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new PersonChoice(), CorsFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, UrlBasedCorsConfigurationSource pagesOfThisMachine) {
        return http.cors(cors -> cors.configurationSource(pagesOfThisMachine))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/", "/people", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
