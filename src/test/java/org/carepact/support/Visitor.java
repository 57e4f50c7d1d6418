package org.carepact.support;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the pages without JavaScript: keeps cookies, sends a form with the hidden values that its page held. */
public final class Visitor {
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String page = "";

    private Visitor() {}

    /** Somebody who is not signed in; pages are Chinese. */
    public static Visitor stranger() {
        return new Visitor();
    }

    /** A demonstration account, signed in through the page. */
    public static Visitor signedIn(String username) {
        return signedIn(username, "Carepact-demo-2026");
    }

    public static Visitor signedIn(String username, String password) {
        Visitor visitor = new Visitor();
        visitor.get("/sign-in");
        visitor.submit("/sign-in", Map.of("username", username, "password", password)).then().statusCode(303);
        return visitor;
    }

    /** Opens a page. */
    public Response get(String path) {
        Response answer = request().get(path);
        keep(answer);
        return answer;
    }

    /** The text of a page that must be there. */
    public String read(String path) {
        return get(path).then().statusCode(200).extract().asString();
    }

    /** Sends the form of the last page that goes to this address, with these values. */
    public Response submit(String action, Map<String, String> values) {
        RequestSpecification request = request().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        Map<String, String> all = new LinkedHashMap<>(hidden(action));
        all.putAll(values);
        Response answer = request.formParams(all).post(action);
        keep(answer);
        return answer;
    }

    /** Opens an address that is already encoded, without remembering its page. */
    public Response raw(String path) {
        return request().urlEncodingEnabled(false).get(path);
    }

    /** Sends values to an address whatever form the last page held; {@code token}: with the token against forged forms. */
    public Response send(String action, Map<String, String> values, boolean token) {
        if (token && !page.contains("action=\"/sign-out\"")) {
            get("/accessibility");
        }
        Map<String, String> all = new LinkedHashMap<>(values);
        if (token) {
            all.put("csrf-token", hidden("/sign-out").get("csrf-token"));
        }
        Response answer = request().contentType("application/x-www-form-urlencoded; charset=UTF-8").formParams(all).post(action);
        cookies.putAll(answer.cookies());
        return answer;
    }

    private RequestSpecification request() {
        return given().redirects().follow(false).accept("text/html").header("Accept-Language", "zh-CN").cookies(cookies).urlEncodingEnabled(true);
    }

    private void keep(Response answer) {
        cookies.putAll(answer.cookies());
        if (answer.contentType().startsWith("text/html")) {
            page = answer.asString();
        }
    }

    private Map<String, String> hidden(String action) {
        int from = page.indexOf("action=\"" + action + "\"");
        if (from < 0) {
            throw new AssertionError("the page has no form to " + action);
        }
        Map<String, String> found = new LinkedHashMap<>();
        Matcher matcher = HIDDEN.matcher(page.substring(from, page.indexOf("</form>", from)));
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        return found;
    }
}
