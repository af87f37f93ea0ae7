package dev.tandem.query.web;

import java.time.InstantSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for all endpoints. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters());
    }

    /** The time against which due times are held. */
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /**
     * An entity tag is a digest of the answer. A position would be cheaper, but lies: whether something is late
     * depends on the time of day, and rows of several partitions can change without the greatest position growing.
     */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTags() {
        var registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns("/recruiters/*", "/managers/*", "/requisitions", "/requisitions/*", "/metrics/*");
        return registration;
    }
}
