package org.carepact.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carepact.kernel.money.Money;

/** The catalogue as a page, for families and schools as much as for organizations. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class CataloguePages {
    private final Catalogue catalogue;
    private final NegativeList negative;

    CataloguePages(Catalogue catalogue, NegativeList negative) {
        this.catalogue = catalogue;
        this.negative = negative;
    }

    /** Services of one kind; {@code name} is a message key. */
    public record Group(String name, List<Line> lines) {}

    /** A service with what a unit usually costs, lowest and highest. */
    public record Line(ServiceItem service, Money cost, Money high) {
        static Line of(ServiceItem service) {
            return new Line(service, Money.cny(service.costLow()), Money.cny(service.costHigh()));
        }
    }

    /** The pages. */
    @CheckedTemplate(basePath = "catalogue")
    static class Templates {
        static native TemplateInstance services(List<Group> groups, List<NegativeList.Ground> grounds, String version);

        private Templates() {}
    }

    @GET
    @Path("/services")
    public TemplateInstance services() {
        Map<String, List<Line>> byGroup = catalogue.items().stream()
                .collect(Collectors.groupingBy(ServiceItem::group, LinkedHashMap::new, Collectors.mapping(Line::of, Collectors.toList())));
        List<Group> groups = byGroup.entrySet().stream().map(group -> new Group("catalogue.group." + group.getKey(), group.getValue())).toList();
        return Templates.services(groups, negative.all(), catalogue.version());
    }
}
