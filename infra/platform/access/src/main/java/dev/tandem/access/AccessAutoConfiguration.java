package dev.tandem.access;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Being on the class path is enough: a service that depends on this module is a resource server. */
@AutoConfiguration(before = {OAuth2ResourceServerWebSecurityAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@EnableConfigurationProperties(AccessSettings.class)
@Import({ProblemAdvice.class, ErrorPage.class})
class AccessAutoConfiguration {

    @Bean
    SecurityFilterChain tokensOnly(
            HttpSecurity http,
            AccessSettings settings,
            OAuth2ResourceServerProperties server,
            JwtDecoder decoder,
            ObjectProvider<Departures> departures) {
        ProtectedResource resource =
                new ProtectedResource(settings.resource(), server.getJwt().getIssuerUri());
        TokenProblems problems = new TokenProblems(resource);
        departures.ifAvailable(
                known -> http.addFilterAfter(new DepartedCallers(known), BearerTokenAuthenticationFilter.class));
        return http.csrf(AbstractHttpConfigurer::disable) // no cookies, so nothing for another site to ride on
                .cors(AbstractHttpConfigurer::disable)
                .addFilter(cors(settings))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(settings.openPaths().toArray(String[]::new))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(oauth2 -> oauth2.jwt(jwt -> jwt.decoder(new KnownTokens(decoder))
                                .jwtAuthenticationConverter(new CallerFromToken(settings)))
                        .protectedResourceMetadata(
                                document -> document.protectedResourceMetadataCustomizer(resource::describe))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(on -> on.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterAfter(resource, CorsFilter.class)
                .addFilterBefore(problems, BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new RateLimiter(settings.rateLimit()), BearerTokenAuthenticationFilter.class)
                .build();
    }

    /** Joins Spring Boot's checks of a token. */
    @Bean
    OAuth2TokenValidator<Jwt> tokenLifetime(AccessSettings settings) {
        return new TokenLifetime(settings.longestToken(), InstantSource.system());
    }

    /** Spring Security would otherwise time each of its filters at each request. */
    @Bean
    SecurityObservationSettings securityIsNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    FilterRegistrationBean<CorrelationId> correlationId() {
        var registration = new FilterRegistrationBean<>(new CorrelationId());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebMvcConfigurer callerArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    private static CorsFilter cors(AccessSettings settings) {
        CorsFilter filter = new CorsFilter(origins(settings));
        filter.setCorsProcessor(new CorsProblems());
        return filter;
    }

    private static UrlBasedCorsConfigurationSource origins(AccessSettings settings) {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOriginPatterns(settings.cors().origins());
        cors.setAllowCredentials(settings.cors().credentials());
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "OPTIONS"));
        cors.setAllowedHeaders(List.of("*"));
        cors.setExposedHeaders(List.of(
                CorrelationId.HEADER,
                "Tandem-Consistency-Token",
                "Tandem-Position",
                "Idempotency-Replayed",
                "ETag",
                "Link",
                RateLimiter.LEFT,
                RateLimiter.POLICY,
                "Retry-After",
                "Tandem-Time",
                "WWW-Authenticate"));
        cors.setMaxAge(3600L);
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", cors);
        return source;
    }
}
