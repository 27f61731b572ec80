//! Portuguese of Brazil: the texts of the cart.
//! It does not know when a text is shown.

mod bar;
mod forms;
mod hand_over;
mod leaving;
mod lines;
mod mine;
mod people;
mod together;

use super::explanation::Explanation;
use super::messages::Messages;

/// Brazilian Portuguese, written by ear.
pub(super) static PT_BR: Messages = Messages {
    lang: "pt-BR",
    title: "Carrinho compartilhado",
    own_title: "Seu carrinho",
    units: |n| if n == 1 { "1 item".into() } else { format!("{n} itens") },
    who_owner: "Este é o seu carrinho. Quem tem o link pode mudar este carrinho, até a entrega, e \
        pagar. Seus dados só você vê.",
    who_owner_signed_out: "Este é o seu carrinho. Quem tem o link pode mudar este carrinho, até a \
        entrega. Entre para ver seus dados.",
    who_guest: "Você abriu um carrinho que alguém compartilhou. Dá para mudar os itens; os dados \
        pessoais ficam ocultos.",
    who_guest_looking: "Você abriu um carrinho que alguém compartilhou. Os dados pessoais ficam \
        ocultos.",
    who_operator: "Você está preparando este carrinho para um cliente.",
    who_signed_in_as_another: "Você está usando outra conta, por isso os dados deste carrinho \
        ficam ocultos.",
    share: "Compartilhar",
    share_title: "Compartilhar este carrinho",
    share_explanation: "Quem tiver este link pode ver este carrinho, mudar, até a entrega, e \
        pagar. Seus dados ficam ocultos nesta página.",
    share_to_look: "Só visualizar",
    share_to_look_explanation: "Aqui só dá para ver. Isso não bloqueia edições: quem tiver o link \
        ainda pode mudar o carrinho e pagar. Seus dados ficam ocultos.",
    share_link_label: "Link deste carrinho",
    copy_message_and_link: "Copiar mensagem e link",
    link_copied: "Link copiado",
    copy_by_hand: "O link está selecionado. Copie com o teclado ou tocando e segurando.",
    share_with: "Enviar para…",
    close: "Fechar",
    items: "Produtos",
    lines_left_out: |n| match n {
        1 => "Há mais 1 produto que ainda não aparece aqui.".into(),
        n => format!("Há mais {n} produtos que ainda não aparecem aqui."),
    },
    show_more: "Mostrar mais",
    and_more: |n| format!("… e mais {n}"),
    unavailable_items: "Indisponíveis no momento",
    without_stock: "Sem estoque",
    cannot_be_delivered: "Não é entregue neste endereço",
    unavailable: "Indisponível",
    gift: "Brinde",
    choose_gift: "Escolha um brinde",
    services_of: |text| format!("Serviços para {text}"),
    sold_by: |text| format!("Vendido por {text}"),
    each: |text| format!("{text} cada"),
    per_amount: |first, second| format!("{first} / {second}"),
    before: |text| format!("De: {text}"),
    saving: |text| format!("Você economiza {text}"),
    quantity_of: |text| format!("Quantidade de {text}"),
    increase: |text| format!("Mais um: {text}"),
    decrease: |text| format!("Menos um: {text}"),
    remove: "Remover",
    remove_item: |text| format!("Remover {text}"),
    removed: |text| format!("Item removido: {text}."),
    removed_several: |n| match n {
        1 => "1 produto removido.".into(),
        n => format!("{n} produtos removidos."),
    },
    undo: "Desfazer",
    remove_all_items: "Remover todos os produtos",
    remove_all_question: Explanation {
        title: "Remover todos os produtos?",
        text: "Isso esvazia o carrinho para todos. Dá para desfazer logo depois.",
    },
    remove_all: "Remover tudo",
    keep_them: "Manter os itens",
    saving_change: "Salvando",
    coupon_toggle: "Adicionar cupom",
    coupon_label: "Código do cupom",
    apply: "Aplicar",
    coupons: "Cupons",
    remove_coupon: |text| format!("Remover o cupom {text}"),
    note_title: "Recado para a loja",
    note_label: "Seu recado",
    note_hint: "Quem tem o link também lê.",
    note_by: "De alguém com o link:",
    save: "Salvar",
    note_saved: "Recado salvo.",
    promotions: "Promoções",
    messages: "Avisos da loja",
    contact: "Contato",
    delivery: "Entrega",
    not_filled_in: "Ainda não preenchido",
    sign_in: "Entrar",
    sign_in_to_see: "Este carrinho é seu? Entre",
    sign_in_as_another: "Entrar com outra conta",
    summary: "Resumo",
    total: "Total",
    checkout: "Finalizar compra",
    empty: Explanation {
        title: "Este carrinho está vazio",
        text: "Adicione algo na loja e ele aparece aqui.",
    },
    emptied: Explanation {
        title: "Este carrinho foi esvaziado",
        text: "Alguém tirou tudo, ou o pedido foi feito. Adicione algo na loja e ele aparece aqui.",
    },
    go_shopping: "Ir para a loja",
    try_again: "Tentar de novo",
    part_loading: "Carregando…",
    part_missing: "Não foi possível carregar esta parte. Tente de novo ou recarregue a página.",
    open_anyway: "Abrir mesmo assim",
    open_own_cart: "Abrir meu carrinho",
    link_damaged: Explanation {
        title: "Este link está danificado",
        text: "Ele foi alterado no caminho, mas ainda dá para ler qual é o carrinho. \
               Abra esse carrinho ou o seu.",
    },
    link_malformed: Explanation {
        title: "Este link está incompleto",
        text: "Uma parte dele se perdeu no caminho. Peça o link de novo ou abra seu próprio \
            carrinho.",
    },
    link_ambiguous: Explanation {
        title: "Este link aponta para dois carrinhos",
        text: "Não dá para saber qual deles é. Peça o link de novo ou abra seu próprio carrinho.",
    },
    not_found: Explanation {
        title: "Este carrinho não existe mais",
        text: "Talvez o pedido já tenha sido feito ou o prazo acabou. Peça um link novo a quem \
            enviou.",
    },
    replaced: Explanation {
        title: "Este carrinho foi encerrado",
        text: "A loja respondeu com outro carrinho, por isso nada dele é mostrado. Peça um link \
            novo a quem enviou.",
    },
    own_cart_changed: Explanation {
        title: "Agora há outro carrinho aberto neste navegador",
        text: "Em outra janela, este carrinho virou pedido, outro foi aberto ou alguém entrou na \
               conta.",
    },
    link_old_title: "Este link é antigo",
    link_old_text: |n| {
        format!(
            "Ele tem {n} dias. Links antigos podem ser reutilizados; este pode ser o \
                carrinho de outra pessoa."
        )
    },
    needs_agreement: Explanation {
        title: "Abrir este carrinho substitui o seu neste navegador",
        text: "Esta loja só abre um carrinho compartilhado no lugar do seu. Dá para voltar ao seu \
            depois.",
    },
    refused: Explanation {
        title: "A loja não mostra este carrinho",
        text: "Entre com a conta a que ele pertence ou abra seu próprio carrinho.",
    },
    offline: Explanation {
        title: "Sem conexão",
        text: "Não foi possível chegar ao carrinho. Verifique sua conexão e tente de novo.",
    },
    timed_out: Explanation {
        title: "A loja está demorando",
        text: "Não houve resposta a tempo. Tente de novo daqui a pouco.",
    },
    store_unavailable: Explanation {
        title: "A loja está com um problema",
        text: "Não foi possível mostrar o carrinho agora. Nada se perdeu; tente de novo daqui a \
            pouco.",
    },
    not_understood: Explanation {
        title: "Não entendemos a resposta da loja",
        text: "Algo nela não está como esperado, por isso o carrinho não é mostrado. Nada foi \
            alterado.",
    },
    unreadable: Explanation {
        title: "A loja não consegue abrir este carrinho",
        text: "Algum item pode não estar mais à venda. Abra o carrinho da própria loja e remova o \
            item, ou comece pelo seu carrinho.",
    },
    only_available: |n| format!("A loja só tem {n}; o carrinho ficou com {n}."),
    line_is_gone: "Este produto não está mais no carrinho.",
    change_refused: "A loja não aceitou a alteração.",
    note_changed: "Alguém escreveu um recado enquanto isso. O seu ainda não foi salvo; salve de \
        novo para ele ficar no lugar deste:",
    change_offline: "Sem conexão, nada foi alterado. Tente de novo.",
    change_timed_out: "A loja não respondeu a tempo. Esta é a última versão salva.",
    change_unavailable: "A loja está com um problema e não salvou a alteração. Tente de novo.",
    change_seller_unavailable: "Não foi possível falar com o vendedor deste produto, por isso \
        nada mudou. Tente mais tarde.",
    no_whole_number: "Digite um número inteiro, por exemplo 2.",
    coupon_missing: "Digite primeiro o código do cupom.",
    coupon_is_on: "Este cupom já está no carrinho.",
    announce_opened: |n| format!("Carrinho carregado, {}.", (PT_BR.units)(n)),
    announce_quantity: |text, n| format!("{text}: quantidade {n}."),
    announce_restored: |text| format!("{text} voltou ao carrinho."),
    announce_added: |text| format!("Item adicionado: {text}."),
    announce_added_something: "Adicionado ao carrinho.",
    announce_service: |text| format!("{text}: serviços atualizados."),
    announce_gift: |text| format!("Brinde atualizado: {text}."),
    announce_coupon_added: |text| format!("Cupom {text} aplicado."),
    announce_coupon_removed: |text| format!("Cupom {text} removido."),
    announce_refused: |first, second| format!("{first}: {second}"),
    bar: bar::BAR,
    mine: mine::MINE,
    leaving: leaving::LEAVING,
    lines: lines::LINES,
    together: together::TOGETHER,
    hand_over: hand_over::HAND_OVER,
    people: people::PEOPLE,
    forms: forms::FORMS,
};
