package dev.tandem.query.web;

import dev.tandem.time.MovedTime;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;

/** What holds for all endpoints. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    /** The first parts of the paths whose answers come from read models, and are for whoever asked alone. */
    private static final List<String> READ_MODELS = List.of(
            "me",
            "work-items",
            "recruiters",
            "managers",
            "requisitions",
            "history",
            "audit-trail",
            "refused-commands",
            "readings",
            "applications",
            "interviews",
            "candidates",
            "headcounts",
            "house-terms",
            "people",
            "escalations",
            "events",
            "facts",
            "sla",
            "metrics",
            "pairs",
            "interviewers");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters());
        // What one person may read is for nobody else's cache, and is asked for anew each time: mostly answered with
        // 304.
        WebContentInterceptor caches = new WebContentInterceptor();
        caches.addCacheMapping(
                CacheControl.noCache().cachePrivate(),
                READ_MODELS.stream().map(first -> "/" + first + "/**").toArray(String[]::new));
        registry.addInterceptor(caches);
    }

    /** The time against which due times are held. */
    @Bean
    InstantSource clock(@Value("${tandem.demo.time-file:}") String movedTime) {
        return MovedTime.clock(movedTime);
    }

    /**
     * An entity tag is a digest of the answer. A position would be cheaper, but lies: whether something is late
     * depends on the time of day, and rows of several partitions can change without the greatest position growing.
     */
    @Bean
    FilterRegistrationBean<EntityTags> entityTags() {
        var registration = new FilterRegistrationBean<>(new EntityTags());
        // A pattern of a servlet's filter means the path itself, too.
        registration.addUrlPatterns(
                READ_MODELS.stream().map(first -> "/" + first + "/*").toArray(String[]::new));
        return registration;
    }
}
