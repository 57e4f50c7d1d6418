package org.carepact.support;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The addresses of all pages, as written at their methods: everything of ours that answers a GET with HTML. */
public final class PageAddresses {
    private final List<Address> addresses;

    private PageAddresses(List<Address> addresses) {
        this.addresses = addresses;
    }

    private record Address(String template, Pattern pattern) {
        static Address of(String template) {
            return new Address(template, Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+")));
        }
    }

    /** Reads them from the compiled classes. */
    public static PageAddresses read() {
        Set<String> templates = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.carepact")) {
            if (!type.isAnnotatedWith(Path.class)) {
                continue;
            }
            for (JavaMethod method : type.getMethods()) {
                if (method.isAnnotatedWith(GET.class) && isHtml(type, method)) {
                    templates.add(template(type, method));
                }
            }
        }
        // where several fit, the one with the fewest open places is meant: /plans/new before /plans/{number}
        return new PageAddresses(templates.stream()
                .sorted(Comparator.comparingLong(template -> template.chars().filter(sign -> sign == '{').count()))
                .map(Address::of)
                .toList());
    }

    /** The address that a path belongs to; empty where it is no page of ours. */
    public Optional<String> of(String path) {
        return addresses.stream().filter(address -> address.pattern().matcher(path).matches()).map(Address::template).findFirst();
    }

    /** All of them. */
    public Set<String> all() {
        Set<String> all = new TreeSet<>();
        addresses.forEach(address -> all.add(address.template()));
        return all;
    }

    private static boolean isHtml(JavaClass type, JavaMethod method) {
        Optional<Produces> produces = method.tryGetAnnotationOfType(Produces.class).or(() -> type.tryGetAnnotationOfType(Produces.class));
        return produces.stream().flatMap(types -> Arrays.stream(types.value())).anyMatch(each -> each.startsWith("text/html"));
    }

    private static String template(JavaClass type, JavaMethod method) {
        String whole = type.getAnnotationOfType(Path.class).value() + "/" + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return "/" + whole.replaceAll("/+", "/").replaceAll("^/|/$", "");
    }
}
