package dev.onekernel.diagram.mermaid;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours that may stand before the title of a box. They are passed over: colours are the theme's. */
final class CssColors {

    private static final Pattern FUNCTION = Pattern.compile("(?i)(?:rgb|hsl)a?\\s*\\([^()]*\\)");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private static final Set<String> NAMES = Set.of("""
            aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
            cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray
            darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
            darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue
            firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
            hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
            lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
            lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue
            mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred
            midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
            palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple
            rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue
            slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato transparent turquoise violet wheat
            white whitesmoke yellow yellowgreen
            """.strip().split("\\s+"));

    private CssColors() {}

    /** What is left of {@code written} when a colour at its start is taken away. */
    static String removed(String written) {
        String text = written.strip();
        Matcher function = FUNCTION.matcher(text);
        if (function.lookingAt()) {
            return text.substring(function.end()).strip();
        }
        Matcher word = WORD.matcher(text);
        boolean named = word.lookingAt() && NAMES.contains(word.group().toLowerCase(Locale.ROOT));
        return named ? text.substring(word.end()).strip() : text;
    }
}
